import { paths } from '../../../paths.ts'
import { routes, type Ctx } from '../../../platform/web.ts'
import { saveTopicsOf, showTopicsOf } from '../../../topics/index.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { editorTrail } from './edit.page.tsx'
import { requireOrganiser } from './organiser.ts'

/** What an event is about. */
export const eventTopicsRoutes = routes()
const { topics, event: one } = paths.events.editor

eventTopicsRoutes.get(topics.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  return event ? showTopicsOf(c, viewOf(event)) : c.notFound()
})

eventTopicsRoutes.post(topics.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  return event ? saveTopicsOf(c, { ...viewOf(event), personId }) : c.notFound()
})

function findEvent(c: Ctx): Promise<EditedEvent | null> {
  return findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
}

function viewOf({ id: eventId, content }: EditedEvent) {
  const title = content.title || 'Veranstaltung ohne Titel'
  return {
    subject: { kind: 'event' as const, key: eventId },
    title,
    trail: [...editorTrail, { label: title, href: one.to({ eventId }) }],
    action: topics.to({ eventId }),
    back: one.to({ eventId }),
  }
}

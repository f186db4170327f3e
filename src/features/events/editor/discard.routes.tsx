import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { Discard } from '../../../ui/discard.tsx'
import { findEditedEvent, lockEditedEvent, type EditedEvent } from '../event.queries.ts'
import { isDiscardedEvent, recordEventDiscard } from '../event-discards.queries.ts'
import { editorTrail } from './edit.page.tsx'
import { requireOrganiser } from './organiser.ts'

const { editor } = paths.events

/** Throwing away an event that never was public. */
export const eventDiscardRoutes = routes()

eventDiscardRoutes.get(editor.discarding.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findDraft(c)
  if (!event) return c.notFound()
  const [to, title] = [{ eventId: event.id }, event.content.title || 'Veranstaltung ohne Titel']
  const sentence = `Der Entwurf „${title}“ verschwindet für alle und kommt nicht wieder.`
  const body = (
    <Discard
      action={editor.discarding.to(to)}
      label="Entwurf endgültig verwerfen"
      back={editor.event.to(to)}
      sentence={sentence}
    />
  )
  return show(c, { title: 'Entwurf verwerfen', trail: [...editorTrail, { label: title, href: editor.event.to(to) }], body })
})

eventDiscardRoutes.post(editor.discarding.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  return (await isGone(c, personId)) ? seeOther(c, editor.list.to()) : c.notFound()
})

/** Also by a first click. */
function isGone(c: Ctx, personId: string): Promise<boolean> {
  const eventId = c.req.param('eventId') ?? ''
  return transact(c.var.deps.db, async (tx) => {
    const event = await lockEditedEvent(tx, eventId)
    if (!event) return isDiscardedEvent(tx, eventId)
    if (event.published) return false
    await recordEventDiscard(tx, { eventId, personId, at: await databaseNow(tx) })
    return true
  })
}

async function findDraft(c: Ctx): Promise<EditedEvent | null> {
  const event = await findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
  return event?.published ? null : event
}

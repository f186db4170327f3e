import { transact } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { routes, seeOther, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { stateOf } from '../draft.rules.ts'
import { recordDiscard } from '../drafts.queries.ts'
import type { DoneName } from '../done.page.tsx'
import { discardPage } from './discard.page.tsx'
import { findOwnDraft } from './draft-case.routes.ts'
import { draftPage } from './draft.page.tsx'

export const draftRoutes = routes()

draftRoutes.get(paths.projects.draft.pattern, async (c) => {
  const found = await findOwnDraft(c)
  return found ? show(c, draftPage(found.draft, c.req.query('stand'))) : c.notFound()
})

draftRoutes.get(paths.projects.draftDiscard.pattern, async (c) => {
  const found = await findOwnDraft(c)
  return found ? show(c, discardPage(found.draft)) : c.notFound()
})

/** What is with the editors, or decided, stays as it is; the page says so. */
draftRoutes.post(paths.projects.draftDiscard.pattern, async (c) => {
  const found = await findOwnDraft(c)
  if (!found) return c.notFound()
  const { draft, actor } = found
  if (!['draft', 'returned'].includes(stateOf(draft))) return show(c, draftPage(draft), 422)
  await transact(c.var.deps.db, async (tx) => {
    const discard = { draftId: draft.id, personId: actor.personId, at: draft.askedAt }
    if (!(await recordDiscard(tx, discard))) return
    await recordEvent(tx, {
      kind: 'project-draft-discarded',
      actorId: actor.personId,
      subject: { table: 'projects_drafts', id: draft.id },
      at: draft.askedAt,
    })
  })
  const stand: DoneName = 'verworfen'
  return seeOther(c, draft.organisation ? paths.projects.own.to({ stand }) : paths.projects.reviews.to({ stand }))
})

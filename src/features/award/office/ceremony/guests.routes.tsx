import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { listGuests, listProposedGuests, recordGuest, removeGuest } from '../../ceremony-guests.queries.ts'
import { recordCeremonyEvent } from '../../ceremony.queries.ts'
import type { Ceremony } from '../../ceremony.rules.ts'
import { guestForm } from './ceremony.form.ts'
import { guestKnownText, guestsPage } from './guests.page.tsx'
import { findPlannedCeremony, type CeremonyCase } from './require-ceremony.ts'

export const guestsRoutes = routes()
const { guests, collection, guestRemoval } = paths.office.ceremony

guestsRoutes.get(guests.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  return found ? showGuests(c, found.ceremony) : c.notFound()
})

guestsRoutes.post(guests.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  if (!found) return c.notFound()
  const values = await formValues(c)
  const form = guestForm.safeParse(values)
  if (!form.success) return showGuests(c, found.ceremony, { values, errors: formErrors(form.error) })
  const isNew = await act(c, found, async (tx, by) => {
    if (!(await recordGuest(tx, { kind: 'guest', ...form.data }, by))) return false
    await recordCeremonyEvent(tx, 'ceremony-guests-added', { ...by, data: { guests: 1 } })
    return true
  })
  return isNew ? seeOther(c, guests.to()) : showGuests(c, found.ceremony, { values, errors: { email: guestKnownText } })
})

guestsRoutes.post(collection.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  if (!found) return c.notFound()
  await act(c, found, async (tx, by) => {
    let added = 0
    for (const guest of await listProposedGuests(tx, by.editionId)) if (await recordGuest(tx, guest, by)) added += 1
    await recordCeremonyEvent(tx, 'ceremony-guests-added', { ...by, data: { guests: added } })
  })
  return seeOther(c, guests.to())
})

guestsRoutes.post(guestRemoval.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  if (!found) return c.notFound()
  const isDone = await act(c, found, async (tx, by) => {
    if (!(await removeGuest(tx, { guestId: c.req.param('guestId') ?? '', editionId: by.editionId }))) return false
    await recordCeremonyEvent(tx, 'ceremony-guest-removed', by)
    return true
  })
  return isDone ? seeOther(c, guests.to()) : c.notFound()
})

type By = { editionId: string; personId: string; at: Date }

function act<T>(c: Ctx, { edition, actor }: CeremonyCase, work: (tx: Tx, by: By) => Promise<T>): Promise<T> {
  return transact(c.var.deps.db, async (tx) =>
    work(tx, { editionId: edition.id, personId: actor.personId, at: await databaseNow(tx) }),
  )
}

type Refused = { values: Record<string, unknown>; errors: FieldErrors }

async function showGuests(c: Ctx, ceremony: Ceremony, refused?: Refused): Promise<Response> {
  const listed = await listGuests(c.var.deps.db, ceremony.editionId)
  return show(c, guestsPage({ ceremony, guests: listed, ...refused }), refused ? 422 : 200)
}

import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { findSeatOfDeputy, type SeatView } from '../../judging/seat.queries.ts'
import { decideTakeOver } from '../../judging/seat-transaction.queries.ts'
import { standbyPage, takeOverText } from './standby.page.tsx'
import { takeOverForm } from './take-over.form.ts'

/** The deputy becomes the member. */
export const takeOverRoutes = routes()

takeOverRoutes.get(paths.jury.takeOver.pattern, async (c) => {
  const seat = await ownSeat(c)
  return seat ? show(c, standbyPage({ seat })) : c.notFound()
})

takeOverRoutes.post(paths.jury.takeOver.pattern, async (c) => {
  const seat = await ownSeat(c)
  if (!seat) return c.notFound()
  const values = await formValues(c)
  const form = takeOverForm.safeParse(values)
  if (!form.success)
    return show(c, standbyPage({ seat, values: { reason: String(values.reason ?? '') }, errors: formErrors(form.error) }), 422)
  const { personId } = requireFreshProof(c)
  const decision = await decideTakeOver(c.var.deps, { seatId: seat.id, personId, reason: form.data.reason })
  return decision.ok
    ? seeOther(c, paths.jury.start.to())
    : show(c, standbyPage({ seat, values: form.data, errors: { form: takeOverText[decision.because] } }), 422)
})

async function ownSeat(c: Ctx): Promise<SeatView | null> {
  const { personId } = requireRole(c, 'juror')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  return edition && findSeatOfDeputy(db, { personId, editionId: edition.id })
}

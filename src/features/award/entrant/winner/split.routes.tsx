import { paths } from '../../../../paths.ts'
import { requireFreshProof } from '../../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { euros } from '../../../../plain/euros.ts'
import { typedTexts } from '../../steps.form.ts'
import { findKnownRecipients, findSplit, isPaidOut } from '../../winners/split.queries.ts'
import { sumOf, type SplitRefusal } from '../../winners/split.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { findOwnWinner, type OwnWinner } from './own-winner.routes.ts'
import { sendSplit } from './split-sending.routes.ts'
import { amountField, splitForm } from './split.form.ts'
import { splitPage, splitRefusalText, type SplitView } from './split.page.tsx'

export const splitRoutes = routes()

splitRoutes.get(paths.award.split.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  const [anew, even] = [c.req.query('neu') !== undefined, c.req.query('verteilen') === 'gleich']
  return show(c, splitPage({ ...(await viewOf(c, found)), anew, even }))
})

splitRoutes.post(paths.award.split.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  const actor = requireFreshProof(c)
  const values = typedTexts(await formValues(c))
  const form = splitForm(found.winner.parties).safeParse(values)
  const refused = async (errors: FieldErrors, base = values.base) =>
    show(c, splitPage({ ...(await viewOf(c, found)), anew: true, values: { ...values, base: base ?? '0' }, errors }), 422)
  if (!form.success) return refused(formErrors(form.error))
  const sent = await sendSplit(c.var.deps, { ...found, actor, proposal: form.data })
  if (sent.ok) return seeOther(c, paths.award.split.to({ entryId: found.entry.id }))
  const errors = errorsOf(sent.because, found.winner, form.data.parts)
  if (sent.because !== 'stale') return refused(errors)
  // The other proposal is on the page now: sent once more, this one is meant to replace it.
  const newest = await findSplit(c.var.deps.db, found.entry.id)
  return refused(errors, String(newest?.number ?? 0))
})

/** A sum that differs is told by how much, beside the first amount. */
function errorsOf(because: SplitRefusal, { prizeCents, parties }: Winner, parts: { cents: number }[]): FieldErrors {
  if (because !== 'sum-differs') return { form: splitRefusalText[because] }
  const off = sumOf(parts) - prizeCents
  const difference = off > 0 ? `Es sind ${euros(off)} zu viel.` : `Es fehlen ${euros(-off)}.`
  return { [amountField(parties[0]?.party ?? '')]: `${splitRefusalText[because]} ${difference}` }
}

async function viewOf(c: Ctx, { entry, winner }: OwnWinner): Promise<SplitView> {
  const { db } = c.var.deps
  return {
    entry,
    winner,
    split: await findSplit(db, entry.id),
    paidOut: await isPaidOut(db, entry.id),
    anew: false,
    even: false,
    recipients: await findKnownRecipients(db, entry.id),
  }
}

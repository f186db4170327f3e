import { paths } from '../../../../paths.ts'
import { seal } from '../../../../platform/canonical.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { typedTexts } from '../../steps.form.ts'
import { asTyped } from '../../../../plain/storable-text.ts'
import { lockEntry } from '../../submission.queries.ts'
import { findPress, findPressProposal, recordPressText } from '../../winners/press.queries.ts'
import { contentNow, pressState, savePressText } from '../../winners/press.rules.ts'
import { findOwnWinner, type OwnWinner } from './own-winner.routes.ts'
import { pressTextForm } from './press.form.ts'
import { pressPage, type PressView } from './press.page.tsx'
import { pressTextRefusalText } from './press-words.page.tsx'

/** The text. Two who write at once lose nothing: the later save is answered with both versions. */
export const pressRoutes = routes()

pressRoutes.get(paths.award.press.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  const view = await viewOf(c, found)
  const earlier = view.press.texts.find(({ revision }) => String(revision) === c.req.query('stand'))
  const typed = earlier && { text: earlier.text, base: view.press.texts[0]?.revision ?? 0 }
  return show(c, pressPage({ ...view, typed, saved: c.req.query('gespeichert') !== undefined }))
})

pressRoutes.post(paths.award.press.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  const values = await formValues(c)
  const form = pressTextForm.safeParse(values)
  if (!form.success) {
    const typed = { text: asTyped(typedTexts(values).text ?? ''), base: Number(values.base) || 0 }
    return show(c, pressPage({ ...(await viewOf(c, found)), typed, errors: formErrors(form.error) }), 422)
  }
  const { action, ...typed } = form.data
  const decision = await save(c, found, typed)
  const { id: entryId } = found.entry
  if (decision.ok) return seeOther(c, action === 'next' ? paths.award.pressApproval.to({ entryId }) : savedAt(entryId))
  const view = await viewOf(c, found)
  if (decision.because === 'stale') return show(c, pressPage({ ...view, typed, theirs: view.press.texts[0] }), 409)
  return show(c, pressPage({ ...view, typed, errors: { form: pressTextRefusalText[decision.because] } }), 422)
})

const savedAt = (entryId: string) => paths.award.press.to({ entryId }, { gespeichert: '' })

function save(c: Ctx, { entry, actor }: OwnWinner, typed: { base: number; text: string }) {
  return transact(c.var.deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const facts = { level: entry.level, press: await findPress(tx, entry.id) }
    const click = { entryId: entry.id, personId: actor.personId, now: await databaseNow(tx) }
    const decision = savePressText(facts, typed, click)
    if (decision.ok && decision.outcome !== 'unchanged') await recordPressText(tx, decision.outcome)
    return decision
  })
}

async function viewOf(c: Ctx, { entry }: OwnWinner): Promise<PressView> {
  const { db } = c.var.deps
  const press = await findPress(db, entry.id)
  const state = pressState(press, seal(contentNow(press)).sha256)
  return { entry, press, state, proposal: await findPressProposal(db, entry.id), saved: false }
}

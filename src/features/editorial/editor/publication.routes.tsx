import { paths } from '../../../paths.ts'
import { wallClockOf } from '../../../plain/wall-clock.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../../platform/web.ts'
import { recordPublication, recordWithdrawal } from '../text-writing.queries.ts'
import { publishText, withdrawText } from '../text.rules.ts'
import { actOn, findAddressed } from './edited-text.ts'
import { publicationPage } from './publication.page.tsx'
import { publicationForm, withdrawalForm } from './text.form.ts'
import { addressParts } from '../text-kinds.ts'
import { publishRefusalText, withdrawRefusalText } from './text-words.page.tsx'
import { withdrawalPage } from './withdrawal.page.tsx'

export const publicationRoutes = routes()
const { publication, withdrawal, text: one } = paths.texts

publicationRoutes.get(publication.pattern, async (c) => {
  const found = await findAddressed(c)
  return found ? show(c, publicationPage({ ...found, typed: { at: wallClockOf(c.var.deps.clock.now()) } })) : c.notFound()
})

publicationRoutes.post(publication.pattern, async (c) => {
  const found = await findAddressed(c)
  if (!found) return c.notFound()
  const { text, actor } = found
  const values = await formValues(c)
  const again = (errors: Record<string, string>) =>
    show(c, publicationPage({ text, typed: { when: String(values.when ?? ''), at: String(values.at ?? '') }, errors }), 422)
  const form = publicationForm.safeParse(values)
  if (!form.success) return again(formErrors(form.error))
  const refused = await actOn(c, { ...text, personId: actor.personId }, async (tx, current, by) => {
    const decision = publishText(current, form.data, by.at)
    if (!decision.ok) return decision.because
    if (decision.outcome !== 'unchanged') await recordPublication(tx, current, decision.outcome, by)
    return null
  })
  if (refused) return again({ [refused === 'instant-passed' ? 'at' : 'form']: publishRefusalText[refused] })
  return seeOther(c, one.to(addressParts(text)))
})

publicationRoutes.get(withdrawal.pattern, async (c) => {
  const found = await findAddressed(c)
  return found ? show(c, withdrawalPage({ ...found, typed: {} })) : c.notFound()
})

publicationRoutes.post(withdrawal.pattern, async (c) => {
  const found = await findAddressed(c)
  if (!found) return c.notFound()
  const { text, actor } = found
  const values = await formValues(c)
  const again = (errors: Record<string, string>) => {
    const typed = { scope: String(values.scope ?? ''), reason: String(values.reason ?? '') }
    return show(c, withdrawalPage({ text, typed, errors }), 422)
  }
  const form = withdrawalForm.safeParse(values)
  if (!form.success) return again(formErrors(form.error))
  const refused = await actOn(c, { ...text, personId: actor.personId }, async (tx, current, by) => {
    const decision = withdrawText(current, form.data)
    if (!decision.ok) return decision.because
    if (decision.outcome !== 'unchanged') await recordWithdrawal(tx, current, decision.outcome, by)
    return null
  })
  if (refused) return again({ [refused === 'reason-missing' ? 'reason' : 'form']: withdrawRefusalText[refused] })
  return seeOther(c, one.to(addressParts(text)))
})

import { clientAddress } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { secondsUntilNextWindow, withinLimit, type Limit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findCurrentEntryEdition, findEntryEdition } from '../entry-edition.queries.ts'
import { foldPartners } from '../entrant/match-partners.queries.ts'
import { findSelfCheck, recordSelfCheck } from '../self-check.queries.ts'
import { typedTexts } from '../steps.form.ts'
import { selfCheckForm } from './self-check.form.ts'
import { notYetPage, selfCheckPage } from './self-check.page.tsx'
import { selfCheckResultPage } from './self-check-result.page.tsx'

/** Each leaves a row. Enough for a whole administration behind one address. */
const SELF_CHECKS: Limit = { name: 'self-check', most: 120, perSeconds: 600 }
const TOO_MANY =
  'Von Ihrem Anschluss kamen gerade sehr viele Vorprüfungen. Bitte warten Sie einige Minuten und senden Sie Ihre Antworten dann noch einmal ab.'

export const selfCheckRoutes = routes()

selfCheckRoutes.get(paths.award.selfCheck.pattern, async (c) => {
  const { db } = c.var.deps
  const [edition, now] = await Promise.all([findCurrentEntryEdition(db), databaseNow(db)])
  // The questions tell the conditions, which nobody may see before the edition opens.
  if (!edition || now < edition.opensAt) return show(c, notYetPage(edition?.opensAt ?? null))
  return show(c, selfCheckPage({ values: {} }))
})

selfCheckRoutes.post(paths.award.selfCheck.pattern, async (c) => {
  const { db } = c.var.deps
  const [edition, now] = await Promise.all([findCurrentEntryEdition(db), databaseNow(db)])
  if (!edition || now < edition.opensAt) return show(c, notYetPage(edition?.opensAt ?? null), 422)
  const values = await formValues(c)
  const form = selfCheckForm.safeParse(values)
  if (!form.success) return show(c, selfCheckPage({ values: typedTexts(values), errors: formErrors(form.error) }), 422)
  if (!(await withinLimit(db, SELF_CHECKS, sha256(clientAddress(c))))) {
    c.header('Retry-After', String(secondsUntilNextWindow(SELF_CHECKS)))
    return show(c, selfCheckPage({ values: typedTexts(values), errors: { form: TOO_MANY } }), 429)
  }
  const checkId = await transact(db, (tx) => recordSelfCheck(tx, { editionId: edition.id, answers: form.data, checkedAt: now }))
  return seeOther(c, paths.award.selfCheckResult.to({ checkId }))
})

selfCheckRoutes.get(paths.award.selfCheckResult.pattern, async (c) => {
  const { db } = c.var.deps
  const check = await findSelfCheck(db, c.req.param('checkId') ?? '')
  const edition = check && (await findEntryEdition(db, check.editionId))
  if (!check || !edition) return c.notFound()
  const [leadName, partners] = await Promise.all([
    foldPartners(db, check.answers.leadName),
    foldPartners(db, check.answers.partners),
  ])
  const answers = { ...check.answers, leadName, partners }
  return show(c, selfCheckResultPage({ check: { ...check, answers }, edition, now: await databaseNow(db) }))
})

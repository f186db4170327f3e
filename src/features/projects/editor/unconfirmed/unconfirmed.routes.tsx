import { requireRole } from '../../../../people/index.ts'
import { paths } from '../../../../paths.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { confirmPublished } from '../../confirming.queries.ts'
import { readUnconfirmedQuestion, settleForm } from './unconfirmed.form.ts'
import { fieldOf, NOTHING_SAID, settleRefusalText, unconfirmedPage, type Typed } from './unconfirmed.page.tsx'
import {
  countUnconfirmed,
  findUnconfirmed,
  listUnconfirmed,
  recordAskedAgain,
  recordNote,
  type Unconfirmed,
} from './unconfirmed.queries.ts'
import { settle, type Settled } from './unconfirmed.rules.ts'

export const unconfirmedRoutes = routes()
const { unconfirmed } = paths.projects

unconfirmedRoutes.get(unconfirmed.pattern, (c) => {
  requireRole(c, 'editor')
  return showLists(c, NOTHING_SAID)
})

unconfirmedRoutes.post(unconfirmed.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const values = await formValues(c)
  const form = settleForm.safeParse(values)
  const typed = {
    profile: [values.profile ?? []].flat(),
    act: String(values.act ?? ''),
    note: String(values.note ?? ''),
    again: String(values.again ?? ''),
  }
  if (!form.success) return showLists(c, typed, formErrors(form.error))
  const because = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const today = isoDate(at)
    const profiles = await findUnconfirmed(tx, form.data.profile, today)
    const decision = settle(profiles, form.data, today)
    if (!decision.ok) return decision.because
    for (const profile of profiles) await record(tx, profile, decision.outcome, { personId, at })
    return null
  })
  if (because) return showLists(c, typed, { [fieldOf(because)]: settleRefusalText[because] })
  const { liste } = questionOf(c)
  return seeOther(c, unconfirmed.to({ liste, stand: form.data.act }))
})

async function record(tx: Tx, profile: Unconfirmed, settled: Settled, act: { personId: string; at: Date }): Promise<void> {
  if (settled.act === 'confirm') await confirmPublished(tx, profile.slug, act.personId)
  if (settled.act === 'ask') await recordAskedAgain(tx, profile, act)
  if (settled.act === 'later') await recordNote(tx, profile, { ...settled, ...act })
}

const questionOf = (c: Ctx) => readUnconfirmedQuestion((name) => c.req.query(name))

async function showLists(c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const { db } = c.var.deps
  const question = questionOf(c)
  const today = isoDate(await databaseNow(db))
  const [counts, profiles] = [await countUnconfirmed(db, today), await listUnconfirmed(db, question, today)]
  const done = c.req.query('stand') ?? ''
  return show(c, unconfirmedPage({ question, counts, profiles, typed, done, errors }), errors ? 422 : 200)
}

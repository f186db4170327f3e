import { paths } from '../../../../paths.ts'
import { requireFreshProof } from '../../../../people/index.ts'
import { seal } from '../../../../platform/canonical.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { lockEntry } from '../../submission.queries.ts'
import { findPress, recordPressApproval } from '../../winners/press.queries.ts'
import { approvePress, contentNow, type NewPressApproval } from '../../winners/press.rules.ts'
import { findOwnWinner, type OwnWinner } from './own-winner.routes.ts'
import { pressApprovalPage, type PressApprovalView } from './press-approval.page.tsx'
import { pressApprovedMail } from './press-approved.mail.tsx'
import { approvalForm } from './press.form.ts'
import { pressApprovalRefusalText } from './press-words.page.tsx'

export const pressApprovalRoutes = routes()

pressApprovalRoutes.get(paths.award.pressApproval.pattern, async (c) => {
  const found = await findOwnWinner(c)
  return found ? show(c, pressApprovalPage(await viewOf(c, found))) : c.notFound()
})

pressApprovalRoutes.post(paths.award.pressApproval.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  requireFreshProof(c)
  const form = approvalForm.safeParse(await formValues(c))
  if (!form.success) return show(c, pressApprovalPage({ ...(await viewOf(c, found)), errors: formErrors(form.error) }), 422)
  const decision = await approve(c.var.deps, found, form.data.seen)
  if (decision.ok) return seeOther(c, paths.award.press.to({ entryId: found.entry.id }))
  const errors = { form: pressApprovalRefusalText[decision.because] }
  return show(c, pressApprovalPage({ ...(await viewOf(c, found)), errors }), decision.because === 'changed-since' ? 409 : 422)
})

/** Under the entry's lock: nothing is saved between being compared and being approved. */
function approve(deps: Deps, found: OwnWinner, seen: string) {
  const { entry, actor } = found
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const press = await findPress(tx, entry.id)
    const hashes = { now: seal(contentNow(press)).sha256, seen }
    const click = { entryId: entry.id, personId: actor.personId, now: await databaseNow(tx) }
    const decision = approvePress({ level: entry.level, press }, hashes, click)
    if (decision.ok) await record(tx, deps, { ...found, approval: decision.outcome })
    return decision
  })
}

async function record(tx: Tx, deps: Deps, { entry, winner, actor, approval }: OwnWinner & { approval: NewPressApproval }) {
  const { entryId, number, content, at } = approval
  const { baseUrl } = deps.config
  const message = pressApprovedMail({
    title: winner.title,
    lead: entry.lead.name,
    by: actor.name,
    at,
    pictures: content.pictures.length,
    link: baseUrl + paths.office.winners.one.to({ entryId }),
    baseUrl,
  })
  const recipient = winner.office.email
  if (recipient) await queueMail(tx, { ...message, recipient, onceKey: `press-approved ${entryId} ${number}`, queuedAt: at })
  await recordPressApproval(tx, approval)
}

async function viewOf(c: Ctx, { entry, winner, actor }: OwnWinner): Promise<PressApprovalView> {
  const { db } = c.var.deps
  const press = await findPress(db, entry.id)
  const content = contentNow(press)
  const { sha256 } = seal(content)
  const click = { entryId: entry.id, personId: actor.personId, now: await databaseNow(db) }
  const decision = approvePress({ level: entry.level, press }, { now: sha256, seen: sha256 }, click)
  return { entry, title: winner.title, content, sha256, obstacle: decision.ok ? null : decision.because }
}

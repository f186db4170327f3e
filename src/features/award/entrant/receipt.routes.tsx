import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../paths.ts'
import { requireActor } from '../../../people/index.ts'
import { routes, show, type Ctx } from '../../../platform/web.ts'
import { findEntryFor } from '../entry.queries.ts'
import { receiptOf, receiptState } from '../submission-receipt.rules.ts'
import { findSubmission, findWithdrawalFacts } from '../submission.queries.ts'
import { withdrawalEnd } from '../submission.rules.ts'
import { receiptFileName, receiptPdf, SIGNATURE_TYPE, signatureFileName } from './receipt.job.ts'
import { receiptPage } from './receipt.page.tsx'

export const receiptRoutes = routes()

receiptRoutes.get(paths.award.receipt.pattern, async (c) => {
  const found = await findReceiptFor(c)
  if (!found) return c.notFound()
  const { entry, submission } = found
  const state = receiptState({ ...submission, replaced: submission.replacedByVersion !== null })
  const isWithdrawable = withdrawalEnd(await findWithdrawalFacts(c.var.deps.db, entry.id), entry.askedAt) === null
  return show(c, receiptPage({ entry, submissionId: submission.id, receipt: receiptOf(submission), state, isWithdrawable }))
})

receiptRoutes.get(paths.award.receiptFile.pattern, async (c) => {
  const found = await findReceiptFor(c)
  if (!found) return c.notFound()
  const pdf = await receiptPdf(found.submission, c.var.deps.config.baseUrl)
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition(receiptFileName(found.submission.receiptNumber)))
  return c.body(new Uint8Array(pdf))
})

/** What bin/verify-receipt.ts reads: valid without this portal, as long as somebody keeps its public key. */
receiptRoutes.get(paths.award.receiptSignature.pattern, async (c) => {
  const found = await findReceiptFor(c)
  if (!found?.submission.jws) return c.notFound()
  c.header('Content-Type', SIGNATURE_TYPE)
  c.header('Content-Disposition', contentDisposition(signatureFileName(found.submission.receiptNumber)))
  return c.body(found.submission.jws)
})

/** Whoever may read the entry may read its receipts, today. */
async function findReceiptFor(c: Ctx) {
  const { db } = c.var.deps
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', requireActor(c))
  const submission = entry && (await findSubmission(db, entry.id, c.req.param('submissionId') ?? ''))
  return entry && submission ? { entry, submission } : null
}

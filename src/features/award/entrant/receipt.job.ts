import { fileURLToPath } from 'node:url'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Job } from '../../../platform/jobs.ts'
import { queueMail, type Mail } from '../../../platform/mail.ts'
import { renderPdf } from '../../../platform/pdf.ts'
import { receiptOf, type ReceiptFacts } from '../submission-receipt.rules.ts'
import { findSubmissionById, listHandInPersons, type FrozenSubmission } from '../submission.queries.ts'
import { findEntryEdition } from '../entry-edition.queries.ts'
import { findOfficeEdit } from '../office-edit.queries.ts'
import { officeEditMail } from './office-edit.mail.tsx'
import { receiptMail } from './receipt.mail.tsx'

const TEMPLATE = fileURLToPath(new URL('./receipt.typ', import.meta.url))

/** The same bytes each time: everything in it is frozen. */
export async function receiptPdf(facts: ReceiptFacts, baseUrl: string): Promise<Uint8Array> {
  return renderPdf(TEMPLATE, {
    ...receiptOf(facts),
    checkUrl: baseUrl + paths.award.receiptCheck.to(),
    keysUrl: baseUrl + paths.award.receiptKeys.to(),
  })
}

export function receiptFileName(receiptNumber: string): string {
  return `Eingangsbestaetigung-${receiptNumber}.pdf`
}

export const SIGNATURE_TYPE = 'application/jose'

export function signatureFileName(receiptNumber: string): string {
  return `Eingangsbestaetigung-${receiptNumber}.jws`
}

/** After the commit, so that no trouble with mail or PDF ever undoes a hand-in (security.md EM-11). Twice is harmless: onceKey. */
export const mailReceipts: Job = async (deps, payload) => {
  const { baseUrl } = deps.config
  const submission = await findSubmissionById(deps.db, String(payload.submissionId))
  if (!submission) return
  const attachments = await attachmentsOf(submission, baseUrl)
  const messageTo = await messageOf(deps, submission)
  const persons = await listHandInPersons(deps.db, submission.entryId)
  await transact(deps.db, async (tx) => {
    for (const person of persons) {
      await queueMail(tx, {
        ...messageTo(person.name),
        recipient: person.email,
        attachments,
        onceKey: `receipt ${submission.id} ${person.personId}`,
        queuedAt: deps.clock.now(),
      })
    }
  })
}

/** Who, when and why, where the office made the version. */
async function messageOf({ db, config: { baseUrl } }: Deps, submission: FrozenSubmission) {
  const { id: submissionId, entryId, origin } = submission
  const receipt = receiptOf(submission)
  if (origin !== 'office') {
    const link = baseUrl + paths.award.receipt.to({ entryId, submissionId })
    return (name: string) => receiptMail({ name, receipt, origin, link, baseUrl })
  }
  const edit = await findOfficeEdit(db, submissionId)
  const edition = edit && (await findEntryEdition(db, edit.editionId))
  if (!edition) throw new Error(`version ${submissionId} has no edit`)
  const link = baseUrl + paths.award.officeEdits.to({ entryId })
  return (name: string) => officeEditMail({ name, receipt, edit, edition, link, baseUrl })
}

async function attachmentsOf(facts: FrozenSubmission, baseUrl: string): Promise<NonNullable<Mail['attachments']>> {
  const pdf = Buffer.from(await receiptPdf(facts, baseUrl)).toString('base64')
  const document = { fileName: receiptFileName(facts.receiptNumber), mediaType: 'application/pdf', contentBase64: pdf }
  if (!facts.jws) return [document]
  const fileName = signatureFileName(facts.receiptNumber)
  return [document, { fileName, mediaType: SIGNATURE_TYPE, contentBase64: Buffer.from(facts.jws).toString('base64') }]
}

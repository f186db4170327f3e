import { seal } from '../../platform/canonical.ts'
import type { Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordHashedEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { signJws } from '../../platform/jws.ts'
import type { Random } from '../../platform/random.ts'
import { recordReceiptSignature } from './receipt-signature.queries.ts'
import { receiptStatement, type StatedFacts } from './receipt-statement.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'
import { recordSubmission } from './submission-record.queries.ts'
import { removeArrivals } from './submission.queries.ts'
import type { HandIn, Origin } from './submission.rules.ts'

/** The job of entrant/receipt.job.ts. */
export const MAIL_RECEIPTS = 'award-mail-receipts'

export type FreezingDeps = Pick<Deps, 'random' | 'keys' | 'config'>
type Frozen = { origin: Origin; manifest: Manifest; decidedAt: Date }

const EVENT: Record<Origin, string> = {
  'hand-in': 'entry-handed-in',
  correction: 'correction-completed',
  office: 'entry-edited',
}

/** A version that never changes again: manifest, receipt, job and event, in the transaction of the decision. */
export async function freezeVersion(tx: Tx, deps: FreezingDeps, outcome: HandIn, what: Frozen): Promise<string> {
  const { origin, manifest, decidedAt } = what
  const frozen = { receiptNumber: receiptNumber(deps.random), decidedAt, manifest: seal(manifest) }
  const submissionId = await recordSubmission(tx, outcome, { ...frozen, origin })
  await removeArrivals(tx, outcome.entryId)
  await addJob(tx, MAIL_RECEIPTS, { submissionId })
  const manifestSha256 = frozen.manifest.sha256
  const eventHash = await recordHashedEvent(tx, {
    kind: EVENT[origin],
    actorId: outcome.submittedBy,
    subject: { table: 'award_submissions', id: submissionId },
    at: decidedAt,
    data: { entryId: outcome.entryId, version: outcome.version, arrivedAt: outcome.arrivedAt.toISOString(), manifestSha256 },
  })
  await signReceipt(tx, deps, submissionId, { ...frozen, arrivedAt: outcome.arrivedAt, manifest, manifestSha256, eventHash })
  return submissionId
}

/** After the event, whose hash it states. */
async function signReceipt(tx: Tx, { keys, config }: FreezingDeps, submissionId: string, facts: Omit<StatedFacts, 'issuer'>) {
  const statement = seal(receiptStatement({ ...facts, issuer: config.baseUrl }))
  const jws = signJws(statement.text, keys.signing)
  await recordReceiptSignature(tx, { submissionId, key: keys.signing.publicJwk, jws, at: facts.decidedAt })
}

/** Random, to be read out on the telephone; it tells nothing about how many there are (docs/decisions/0010-receipt-number.md). */
function receiptNumber(random: Random): string {
  return `IKZ-${random.readable(4)}-${random.readable(4)}`
}

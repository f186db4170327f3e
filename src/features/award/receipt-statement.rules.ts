import type { Manifest } from './submission-manifest.rules.ts'

/** What a signed receipt states (docs/receipt-signature.md). No text of the entrants and no name: only ids, instants and hashes. */
export type ReceiptStatement = {
  format: 'interkommunal-receipt-1'
  issuer: string
  receiptNumber: string
  edition: string
  entryId: string
  version: number
  arrivedAt: string
  decidedAt: string
  manifestSha256: string
  files: { bytes: number; sha256: string }[]
  /** Hash of the event of handing in: where in the chain of events it stands, without telling how many there are. */
  eventHash: string
}

export type StatedFacts = {
  issuer: string
  receiptNumber: string
  arrivedAt: Date
  decidedAt: Date
  manifest: Manifest
  manifestSha256: string
  eventHash: string
}

export function receiptStatement(facts: StatedFacts): ReceiptStatement {
  const { manifest } = facts
  return {
    format: 'interkommunal-receipt-1',
    issuer: facts.issuer,
    receiptNumber: facts.receiptNumber,
    edition: manifest.contents.edition.slug,
    entryId: manifest.entryId,
    version: manifest.version,
    arrivedAt: facts.arrivedAt.toISOString(),
    decidedAt: facts.decidedAt.toISOString(),
    manifestSha256: facts.manifestSha256,
    files: manifest.contents.attachments.map(({ bytes, sha256 }) => ({ bytes, sha256 })),
    eventHash: facts.eventHash,
  }
}

export type SignatureState = 'genuine' | 'not-genuine' | 'unsigned'

/** A genuine signature below another receipt is none. `payload` is null when no published key has signed this. */
export function signatureState(
  stored: { jws: string | null; receiptNumber: string; manifestSha256: string },
  payload: string | null,
): SignatureState {
  if (stored.jws === null) return 'unsigned'
  if (payload === null) return 'not-genuine'
  const stated = JSON.parse(payload) as ReceiptStatement
  const isThisOne = stated.receiptNumber === stored.receiptNumber && stated.manifestSha256 === stored.manifestSha256
  return isThisOne ? 'genuine' : 'not-genuine'
}

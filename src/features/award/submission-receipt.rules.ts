import { momentWithSeconds, weekdayAndDay } from '../../plain/german-date.ts'
import { municipalPartners } from './step-remarks.rules.ts'
import { EMPTY } from './steps.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'
import type { Origin } from './submission.rules.ts'

export type ReceiptFacts = {
  version: number
  receiptNumber: string
  arrivedAt: Date
  submittedByName: string
  origin: Origin
  manifest: string
  manifestSha256: string
  jws: string | null
  keyId: string | null
  ministry: string
  contactName: string
  contactEmail: string | null
  contactPhone: string | null
}

/** What the confirmation says, all of it plain text: the template and the page show it, neither interprets it. */
export type Receipt = {
  receiptNumber: string
  version: number
  edition: string
  ministry: string
  title: string
  lead: string
  category: string
  partners: string[]
  /** 'Montag, 9. Februar 2026, 23:59:59 MEZ' */
  arrived: string
  submittedBy: string
  files: { name: string; sha256: string; bytes: number }[]
  manifestSha256: string
  checkCode: string
  /** Null for receipts older than the signature. */
  signature: { jws: string; keyId: string } | null
  contact: string[]
}

/** From the frozen manifest, not from the entry as it stands today. */
export function receiptOf(facts: ReceiptFacts): Receipt {
  const manifest = JSON.parse(facts.manifest) as Manifest
  const { contents } = manifest
  return {
    receiptNumber: facts.receiptNumber,
    version: facts.version,
    edition: contents.edition.title,
    ministry: facts.ministry,
    title: manifest.title,
    lead: contents.lead.name,
    category: contents.category?.title ?? '',
    partners: municipalPartners(contents.steps.find(({ step }) => step === 'partners')?.content ?? EMPTY, contents.lead.placeId),
    arrived: `${weekdayAndDay(facts.arrivedAt).split(',')[0]}, ${momentWithSeconds(facts.arrivedAt)}`,
    submittedBy: facts.origin === 'office' ? `Wettbewerbsbüro (${facts.submittedByName})` : facts.submittedByName,
    files: contents.attachments.map((file) => ({ name: file.fileName, sha256: file.sha256, bytes: file.bytes })),
    manifestSha256: facts.manifestSha256,
    checkCode: facts.manifestSha256.slice(0, CHECK_CODE_LENGTH),
    signature: facts.jws && facts.keyId ? { jws: facts.jws, keyId: facts.keyId } : null,
    contact: [facts.contactName, facts.contactEmail, facts.contactPhone].filter((line) => line !== null),
  }
}

/** Ten signs of the hash: enough that nobody finds a receipt by trying, few enough to type. */
const CHECK_CODE_LENGTH = 10

export type ReceiptState = 'counts' | 'taken-back' | 'replaced' | 'withdrawn'

export function receiptState(facts: { takenBackAt: Date | null; replaced: boolean; withdrawnAt: Date | null }): ReceiptState {
  if (facts.withdrawnAt) return 'withdrawn'
  if (facts.replaced) return 'replaced'
  return facts.takenBackAt ? 'taken-back' : 'counts'
}

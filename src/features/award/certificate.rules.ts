import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Manifest } from './submission-manifest.rules.ts'

/** What the office writes on the certificates of an edition. */
export type CertificateDesign = { heading: string; place: string; signatoryName: string; signatoryOffice: string }
/** How they look; the logo as the bytes of a PNG. */
export type CertificateLook = { colour: string; logo: { png: Buffer; alt: string } | null }
export type Certificates = { design: CertificateDesign; issuedAt: Date | null }

/** An admitted entry that stands, in the category that counts. */
export type CertifiedEntry = { entryId: string; category: string; won: boolean; manifest: Manifest }

export type IssueRefusal = 'no-design' | 'already-issued' | 'undecided-categories'
export type IssuedCertificates = { issuedBy: string; issuedAt: Date }

/** From then on entrants may take theirs, but never before the results are public. */
export function issueCertificates(
  { certificates, undecided }: { certificates: Certificates | null; undecided: string[] },
  { personId, now }: { personId: string; now: Date },
): Decision<IssuedCertificates, IssueRefusal> {
  if (!certificates) return refuse('no-design')
  if (certificates.issuedAt) return refuse('already-issued')
  if (undecided.length > 0) return refuse('undecided-categories')
  return allow({ issuedBy: personId, issuedAt: now })
}

export type CertificateText = { title: string; lead: string; partners: string[] }

/** Register partners first, then who was named by hand, one a line; nobody twice. */
export function certificateText({ title, contents }: Manifest): CertificateText {
  const content = contents.steps.find(({ step }) => step === 'partners')?.content
  const lines = (name: string) => (content?.texts[name] ?? '').split('\n').map((line) => line.trim())
  const named = [
    ...(content?.partners ?? []).map(({ name }) => name),
    ...lines('controlledPartners'),
    ...lines('foreignPartners'),
  ]
  const partners = [...new Set(named)].filter((name) => name !== '' && name !== contents.lead.name)
  return { title, lead: contents.lead.name, partners }
}

import { paths } from '../../../paths.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { CertifiedEntry } from '../certificate.rules.ts'

/** There from the release on, once the office has issued it. */
export function CertificateNotice({ certificate }: { certificate: CertifiedEntry | null }) {
  if (!certificate) return null
  const { entryId, won } = certificate
  return (
    <Notice tone="success" title={won ? 'Ihr Beitrag ist ausgezeichnet' : 'Ihre Urkunde liegt bereit'}>
      <p>{won ? 'Herzlichen Glückwunsch! Ihre Urkunde liegt bereit.' : 'Vielen Dank für Ihre Teilnahme.'}</p>
      <ButtonLink href={paths.award.certificate.to({ entryId })} label="Urkunde herunterladen (PDF)" tone="secondary" />
    </Notice>
  )
}

import { fileURLToPath } from 'node:url'
import { day } from '../../plain/german-date.ts'
import { renderPdf } from '../../platform/pdf.ts'
import { certificateText, type CertificateDesign, type CertificateLook, type CertifiedEntry } from './certificate.rules.ts'
import type { Edition } from './edition.rules.ts'
import { inEuros } from './public/money.ts'

const TEMPLATE = fileURLToPath(new URL('./certificate.typ', import.meta.url))

type Wanted = { entries: CertifiedEntry[]; design: CertificateDesign; look: CertificateLook; edition: Edition }

/** One page each, in the order given: a single certificate, or all of an edition. */
export function certificatesPdf({ entries, design, look, edition }: Wanted): Promise<Uint8Array> {
  const [only] = entries
  const about = entries.length === 1 && only ? only.manifest.title : edition.title
  return renderPdf(TEMPLATE, {
    ...design,
    colour: look.colour,
    logo: look.logo && { png: [...look.logo.png], alt: look.logo.alt },
    documentTitle: `${design.heading}: ${about}`,
    edition: edition.title,
    ministry: edition.ministry,
    day: day(edition.phases.ceremony),
    certificates: entries.map(({ category, won, manifest }) => ({
      ...certificateText(manifest),
      category,
      won,
      prize: inEuros(edition.prizeCents),
    })),
  })
}

export function certificateFileName({ manifest }: CertifiedEntry): string {
  return `Urkunde-${manifest.contents.lead.name}.pdf`
}

import { fileURLToPath } from 'node:url'
import { momentWithSeconds } from '../../../../plain/german-date.ts'
import { renderPdf } from '../../../../platform/pdf.ts'
import { kindText } from '../../entrant/attachments-words.page.tsx'
import { stepTitle } from '../../entrant/entry-words.page.tsx'
import { partnerBadge } from '../../entrant/review-texts.page.tsx'
import { shownValue } from '../../entrant/step-content.page.tsx'
import { concerns } from '../../step-remarks.rules.ts'
import { fieldsOf, type EntryEdition } from '../../steps.rules.ts'
import type { Manifest } from '../../submission-manifest.rules.ts'
import type { FrozenSubmission } from '../../submission.queries.ts'

const TEMPLATE = fileURLToPath(new URL('./dossier.typ', import.meta.url))

type Dossier = { submission: FrozenSubmission; edition: EntryEdition; category: string }

/** The whole entry as one tagged PDF: what it says, who stands behind it, which files belong to it. */
export function dossierPdf({ submission, edition, category }: Dossier): Promise<Uint8Array> {
  const manifest = JSON.parse(submission.manifest) as Manifest
  return renderPdf(TEMPLATE, {
    title: manifest.title || 'Beitrag ohne Titel',
    lead: manifest.contents.lead.name,
    edition: manifest.contents.edition.title,
    receiptNumber: submission.receiptNumber,
    version: String(submission.version),
    manifestSha256: submission.manifestSha256,
    facts: [
      { term: 'Federführung', detail: manifest.contents.lead.name },
      { term: 'Kategorie', detail: category },
      { term: 'Eingangsnummer', detail: submission.receiptNumber },
      { term: 'Eingegangen', detail: momentWithSeconds(submission.arrivedAt) },
    ],
    steps: manifest.contents.steps.map(({ step, content }) => ({
      title: stepTitle[step],
      answers: fieldsOf(edition, step)
        .filter((field) => concerns(edition, field, content))
        .map((field) => ({ label: field.label, text: shownValue(edition, field, content) || 'Keine Angabe' })),
    })),
    partners: manifest.partners.map((partner) => ({
      name: partner.kind === 'hvb' ? `Verwaltungsleitung von ${partner.name}` : partner.name,
      state: partnerBadge(partner).label,
      words: [partner.answeredBy, partner.reason].filter((text) => text).join(': ') || '–',
    })),
    files: manifest.contents.attachments.map((file) => ({
      name: file.fileName,
      kind: kindText[file.kind],
      sha256: file.sha256,
    })),
  })
}

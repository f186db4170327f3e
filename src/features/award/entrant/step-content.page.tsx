import { shortGermanDay } from '../../../plain/german-day.ts'
import { Lines } from '../../../ui/lines.tsx'
import type { SummaryRow } from '../../../ui/summary-list.tsx'
import { concerns, LEGAL_FORMS, type LegalForm } from '../step-remarks.rules.ts'
import { fieldsOf, textOf, type EntryEdition, type StepContent, type StepField, type StepName } from '../steps.rules.ts'
import { legalFormText } from './entry-words.page.tsx'

/** What a step says, to be read: for the review, the history and whoever may not edit. */
export function contentRows(edition: EntryEdition, step: StepName, content: StepContent): SummaryRow[] {
  return fieldsOf(edition, step)
    .filter((field) => concerns(edition, field, content))
    .map((field) => ({ term: field.label, detail: <FieldValue edition={edition} field={field} content={content} /> }))
}

export function FieldValue({ edition, field, content }: { edition: EntryEdition; field: StepField; content: StepContent }) {
  const text = shownValue(edition, field, content)
  return text === '' ? <p class="kern-body kern-body--muted">Keine Angabe</p> : <Lines text={text} />
}

/** As a person reads it: the category's title, not its id. */
export function shownValue(edition: EntryEdition, field: StepField, content: StepContent): string {
  const text = textOf(content, field.name)
  if (field.control === 'partners') return content.partners.map((partner) => partner.name).join('\n')
  if (field.control === 'tick') return text === '' ? 'Nicht angekreuzt' : 'Ja'
  if (field.control === 'category') return edition.categories.find((category) => category.id === text)?.title ?? text
  if (field.control === 'day') return shortGermanDay(text)
  if (field.control === 'legal-form') return isLegalForm(text) ? legalFormText[text] : text
  return text
}

export function isLegalForm(text: string): text is LegalForm {
  return (LEGAL_FORMS as readonly string[]).includes(text)
}

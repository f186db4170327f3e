import { legalFormOf, meantToday, type Theme } from '../../../topics/index.ts'
import { Lines } from '../../../ui/lines.tsx'
import type { SummaryRow } from '../../../ui/summary-list.tsx'
import { fieldsOf, type Base } from '../draft-fields.rules.ts'
import { isPicker, linesOf, placesOf, textOf, type DraftField, type StepContent, type StepName } from '../draft-steps.rules.ts'
import { statusText, type ProjectStatus } from '../profile.rules.ts'

/** What a step says, to be read. `base`: the version that the draft changes. */
export function contentRows({ step, base }: { step: StepName; base: Base }, content: StepContent, themes: Theme[]): SummaryRow[] {
  return fieldsOf(step, base).map((field) => ({
    term: field.label,
    detail: <FieldValue field={field} content={content} themes={themes} />,
  }))
}

export function FieldValue({ field, content, themes }: { field: DraftField; content: StepContent; themes: Theme[] }) {
  const text = shownValue(field, content, themes)
  return text === '' ? <p class="kern-body kern-body--muted">Keine Angabe</p> : <Lines text={text} />
}

function shownValue(field: DraftField, content: StepContent, themes: Theme[]): string {
  const text = textOf(content, field.name)
  if (isPicker(field))
    return placesOf(content, field.name)
      .map(({ name }) => name)
      .join('\n')
  if (field.control !== 'topics') return chosenText(field, text) ?? text
  const topics = themes.flatMap((theme) => theme.topics)
  return meantToday(linesOf(text), themes)
    .map((slug) => topics.find((topic) => topic.slug === slug)?.title ?? slug)
    .join('\n')
}

function chosenText({ control, choices }: DraftField, text: string): string | undefined {
  if (control === 'status') return statusText[text as ProjectStatus]
  if (control === 'legal-form') return legalFormOf(text)?.label
  return control === 'choice' ? choices.find(({ value }) => value === text)?.label : undefined
}

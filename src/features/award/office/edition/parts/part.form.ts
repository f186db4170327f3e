import { readGermanDay } from '../../../../../plain/german-day.ts'
import { berlinInstant } from '../../../../../platform/berlin.ts'
import type { FieldErrors } from '../../../../../platform/forms.ts'
import type { Content, Field, Item, PartFacts, Texts } from './field.ts'
import { asTyped, fieldProblem, optionsOf } from './field.rules.ts'
import type { Part } from './part.ts'

export const itemField = (index: number, name: string) => `item-${index}-${name}`

type Raw = Record<string, string | string[]>
export type PartForm = { content: Content; base: string; reason: string; act: string }

/** Everything typed, whatever it is; rows are read as long as they have an id. */
export function readPartForm(part: Part, raw: Raw): PartForm {
  const given = (name: string) => [raw[name] ?? ''].flat()[0] ?? ''
  const textsOf = (fields: Field[], nameOf: (name: string) => string): Texts =>
    Object.fromEntries(fields.map((field) => [field.name, typedText(field, given(nameOf(field.name)))]))
  const items: Item[] = []
  while (items.length < MOST_ITEMS && raw[itemField(items.length, 'id')] !== undefined) {
    const index = items.length
    const texts = textsOf(part.list?.fields ?? [], (name) => itemField(index, name))
    items.push({ id: given(itemField(index, 'id')), texts })
  }
  const content = { values: textsOf(part.values, (name) => name), items }
  return { content, base: given('base'), reason: given('reason').trim(), act: given('act') }
}

const MOST_ITEMS = 200

function typedText(field: Field, text: string): string {
  const typed = asTyped(field.kind, text)
  return field.kind === 'day' ? (readGermanDay(typed) ?? typed) : typed
}

/** Sentences by the name of the field in the form. */
export function contentProblems(part: Part, { values, items }: Content, facts: PartFacts): FieldErrors {
  const asked = [
    ...part.values.map((field) => ({ field, text: values[field.name] ?? '', name: field.name })),
    ...items.flatMap(({ texts }, index) =>
      (part.list?.fields ?? []).map((field) => ({
        field,
        text: texts[field.name] ?? '',
        name: itemField(index, field.name),
      })),
    ),
  ]
  return Object.fromEntries(
    asked.flatMap(({ field, text, name }) => {
      const options = optionsOf(field, facts).map(({ value }) => value)
      const problem = fieldProblem(field, text, options) ?? (field.kind === 'instant' ? instantProblem(field, text) : null)
      return problem ? [[name, problem]] : []
    }),
  )
}

function instantProblem({ label }: Field, text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text))
    return `„${label}“ braucht einen Tag und eine Uhrzeit, zum Beispiel 10.02.2026, 00:00 Uhr.`
  try {
    berlinInstant(text)
    return null
  } catch {
    return `„${label}“: Diese Uhrzeit gibt es an diesem Tag nicht oder wegen der Zeitumstellung zweimal. Bitte wählen Sie eine andere.`
  }
}

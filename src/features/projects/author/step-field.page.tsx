import type { JSX } from 'preact'
import { PlacePicker, type PickerState } from '../../../places/index.ts'
import { LEGAL_FORMS, meantToday, type Theme } from '../../../topics/index.ts'
import { CheckboxGroup, Fieldset, RadioGroup, TextArea, TextField, type Choice } from '../../../ui/fields.tsx'
import { linesOf, textOf, type DraftField, type StepContent } from '../draft-steps.rules.ts'

export const PARTY_PLACES = ['municipality', 'county', 'body'] as const

export type FieldInputProps = {
  field: DraftField
  content: StepContent
  pickers: Record<string, PickerState>
  themes: Theme[]
  error?: string
}

export function FieldInput(props: FieldInputProps) {
  const Input = inputFor[props.field.control]
  return <Input {...props} />
}

const inputFor: Record<DraftField['control'], (props: FieldInputProps) => JSX.Element> = {
  line: (props) => <TextField {...common(props)} />,
  // Not type="email" or "url": browsers cut blanks off there, and nothing typed is ever cut.
  email: (props) => <TextField {...common(props)} inputMode="email" autocomplete="off" spellcheck={false} />,
  address: (props) => <TextField {...common(props)} inputMode="url" spellcheck={false} />,
  addresses: (props) => <TextArea {...common(props)} rows={5} />,
  choice: (props) => <RadioGroup {...group(props)} options={props.field.choices} value={common(props).value} />,
  phone: (props) => <TextField {...common(props)} type="tel" autocomplete="off" />,
  year: (props) => <TextField {...common(props)} maxCharacters={undefined} inputMode="numeric" short />,
  text: (props) => <TextArea {...common(props)} rows={rowsFor(props.field.maxCharacters)} />,
  topics: Topics,
  status: (props) => <RadioGroup {...group(props)} options={withNone(STATES, props)} value={common(props).value} />,
  'legal-form': (props) => <RadioGroup {...group(props)} options={withNone(FORMS, props)} value={common(props).value} />,
  place: Picker,
  places: (props) => <Picker {...props} multiple />,
}

function common({ field, content, error }: FieldInputProps) {
  const { name, label, hint, required } = field
  return {
    name,
    label,
    hint,
    required,
    optional: !required,
    error,
    value: textOf(content, name),
    maxCharacters: field.maxCharacters ?? undefined,
  }
}

function group({ field, error }: FieldInputProps) {
  return { name: field.name, legend: field.label, hint: field.hint || undefined, error }
}

/** Public sources do not tell everything; then nothing is chosen, and that can be said. */
function withNone(options: Choice[], { field }: FieldInputProps): Choice[] {
  return field.required ? options : [...options, { value: '', label: 'Keine Angabe' }]
}

const STATES = [
  { value: 'planned', label: 'geplant' },
  { value: 'running', label: 'laufend' },
  { value: 'ended', label: 'beendet' },
]

const FORMS = LEGAL_FORMS.map(({ slug, label, law, meaning }) => ({
  value: slug as string,
  label,
  hint: law ? `${law}. ${meaning}` : meaning,
}))

function rowsFor(maxCharacters: number | null): number {
  return Math.min(16, Math.max(4, Math.ceil((maxCharacters ?? 1000) / 200)))
}

/** One group of boxes per theme, all sent under one name. */
function Topics({ field, content, themes, error }: FieldInputProps) {
  const chosen = meantToday(linesOf(textOf(content, field.name)), themes)
  return (
    <Fieldset legend={field.label} hint={field.hint}>
      {themes.map(({ slug, title, topics }, index) => (
        <CheckboxGroup
          key={slug}
          name={index === 0 ? field.name : `${field.name}-${slug}`}
          sentAs={field.name}
          legend={title}
          options={topics.map((topic) => ({ value: topic.slug, label: topic.title }))}
          values={chosen}
          error={index === 0 ? error : undefined}
        />
      ))}
    </Fieldset>
  )
}

function Picker({ field, pickers, error, multiple }: FieldInputProps & { multiple?: boolean }) {
  return (
    <PlacePicker
      name={field.name}
      legend={field.label}
      hint={field.hint}
      error={error}
      kinds={PARTY_PLACES}
      multiple={multiple}
      state={pickers[field.name] ?? { chosen: [], query: '', matches: null }}
    />
  )
}

import type { JSX } from 'preact'
import { PlacePicker, type PickerState } from '../../../places/index.ts'
import { Checkbox, RadioGroup, Select, TextArea, TextField } from '../../../ui/fields.tsx'
import { LEGAL_FORMS } from '../step-remarks.rules.ts'
import { textOf, type EntryEdition, type StepContent, type StepField } from '../steps.rules.ts'
import { legalFormText } from './entry-words.page.tsx'
import { isLegalForm } from './step-content.page.tsx'

export const PARTNER_PLACES = ['municipality', 'county', 'body'] as const

export type FieldInputProps = {
  edition: EntryEdition
  field: StepField
  content: StepContent
  picker: PickerState
  error?: string
}

export function FieldInput(props: FieldInputProps) {
  const Input = inputFor[props.field.control]
  return <Input {...props} />
}

const inputFor: Record<StepField['control'], (props: FieldInputProps) => JSX.Element> = {
  line: (props) => <TextField {...common(props)} autocomplete={autocomplete[props.field.name]} />,
  // Not type="email": browsers cut blanks off there, and nothing typed is ever cut.
  email: (props) => <TextField {...common(props)} inputMode="email" autocomplete="email" spellcheck={false} />,
  phone: (props) => <TextField {...common(props)} type="tel" autocomplete="tel" />,
  day: (props) => (
    <TextField {...common(props)} hint={<>{props.field.hint} Tag, Monat und Jahr, zum Beispiel 15.3.2019.</>} short />
  ),
  // Four digits need no counter.
  year: (props) => <TextField {...common(props)} maxCharacters={undefined} inputMode="numeric" short />,
  text: (props) => <TextArea {...common(props)} rows={rowsFor(props.field.maxCharacters)} />,
  tick: Tick,
  category: CategoryChoice,
  'legal-form': (props) => <Select {...common(props)} options={legalForms(common(props).value)} />,
  partners: Partners,
}

function common({ field, content, error }: FieldInputProps) {
  const { name, label, hint, required } = field
  return { name, label, hint, required, error, value: textOf(content, name), maxCharacters: field.maxCharacters ?? undefined }
}

function Tick({ field, content, error }: FieldInputProps) {
  const checked = textOf(content, field.name) !== ''
  return (
    <Checkbox
      name={field.name}
      label={field.label}
      hint={field.hint}
      error={error}
      value="yes"
      checked={checked}
      required={field.required}
    />
  )
}

function Partners({ field, picker, error }: FieldInputProps) {
  return (
    <PlacePicker
      name={field.name}
      legend={field.label}
      hint={field.hint}
      error={error}
      kinds={PARTNER_PLACES}
      multiple
      state={picker}
    />
  )
}

/** A person and a house of the entrant's own: what the browser knows of its user fits. */
const autocomplete: Record<string, string> = { leadName: 'organization', contactName: 'name' }

function rowsFor(maxCharacters: number | null): number {
  return Math.min(16, Math.max(4, Math.ceil((maxCharacters ?? 1000) / 200)))
}

function CategoryChoice({ edition, field, content, error }: FieldInputProps) {
  const options = edition.categories.map((category) => ({
    value: category.id,
    label: category.title,
    hint: category.description,
  }))
  return (
    <RadioGroup
      name={field.name}
      legend={field.label}
      hint={field.hint}
      error={error}
      options={options}
      value={textOf(content, field.name)}
    />
  )
}

/** What was stored under an earlier list stays to be chosen. */
function legalForms(stored: string) {
  const known = LEGAL_FORMS.map((form) => ({ value: form as string, label: legalFormText[form] }))
  const own = stored === '' || isLegalForm(stored) ? [] : [{ value: stored, label: stored }]
  return [{ value: '', label: 'Bitte wählen' }, ...own, ...known]
}

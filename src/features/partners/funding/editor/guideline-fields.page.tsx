import { Checkbox, Fieldset, TextArea, TextField } from '../../../../ui/fields.tsx'
import { MOST, PLACES } from './guideline.form.ts'
import type { Typed } from './guideline-words.page.tsx'

type Fields = { typed: Typed; errors: Record<string, string> }

export function Validity({ typed, errors, isNew }: Fields & { isNew: boolean }) {
  const stays = 'Dieser Tag bleibt; für einen anderen Tag legen Sie eine neue Richtlinie an.'
  const before = 'Zum Beispiel 1.1.2027. Vorher sieht niemand außerhalb der Redaktion diese Fassung.'
  return (
    <Fieldset legend="Richtlinie">
      <TextField name="title" label="Name" value={typed.title} error={errors.title} maxCharacters={MOST.title} required />
      <DayField name="issuedOn" label="Datum, das sie trägt" typed={typed} errors={errors} required />
      <DayField name="validFrom" label="Gilt ab" hint={isNew ? before : stays} typed={typed} errors={errors} required />
      <DayField
        name="validUntil"
        label="Gilt bis"
        hint="Der letzte Tag. Leer, wenn sie gilt, bis die nächste beginnt."
        typed={typed}
        errors={errors}
        optional
      />
    </Fieldset>
  )
}

type FieldProps = Fields & { name: string; label: string; hint?: string; required?: boolean; optional?: boolean }

function DayField({ typed, errors, ...field }: FieldProps) {
  return <TextField {...field} value={typed[field.name]} error={errors[field.name]} short />
}

export function Amounts({ typed, errors }: Fields) {
  const fields = { typed, errors }
  return (
    <Fieldset legend="Beträge">
      <AmountField name="twoPartners" label="Zwei Kommunen, höchstens (in Euro)" {...fields} />
      <AmountField name="furtherPartner" label="Jede weitere Kommune, zusätzlich (in Euro)" {...fields} />
      <AmountField name="crossBorder" label="Eine Kommune, grenzüberschreitend, höchstens (in Euro)" {...fields} />
      <AmountField name="share" label="Höchstens wie viel Prozent der zuwendungsfähigen Ausgaben?" {...fields} />
    </Fieldset>
  )
}

function AmountField({ name, label, typed, errors }: FieldProps) {
  return <TextField name={name} label={label} value={typed[name]} error={errors[name]} inputMode="decimal" required short />
}

export function Conditions({ typed, errors }: Fields) {
  return (
    <TextArea
      name="conditions"
      label="Voraussetzungen"
      hint="Jede in einer eigenen Zeile, am Ende die Nummer ihrer Quelle: „Das Vorhaben hat Modellcharakter. [3]“"
      value={typed.conditions}
      error={errors.conditions}
      maxCharacters={MOST.conditions}
      rows={12}
      required
    />
  )
}

export function SourceFields({ typed, errors }: Fields) {
  return (
    <>
      {PLACES.map((place) => (
        <Fieldset key={place} legend={place === 1 ? 'Quelle 1' : `Quelle ${place} (freiwillig)`}>
          <TextField
            name={`sourceName${place}`}
            label="Name"
            value={typed[`sourceName${place}`]}
            error={errors[`sourceName${place}`]}
          />
          <TextField
            name={`sourceUrl${place}`}
            label="Adresse"
            type="url"
            value={typed[`sourceUrl${place}`]}
            error={errors[`sourceUrl${place}`]}
          />
          <Checkbox
            name={`sourceFigures${place}`}
            label="Dort stehen die Beträge."
            checked={typed[`sourceFigures${place}`] === 'ja'}
          />
        </Fieldset>
      ))}
    </>
  )
}

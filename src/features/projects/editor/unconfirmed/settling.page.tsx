import type { FieldErrors } from '../../../../platform/forms.ts'
import { RadioGroup, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, SubmitButton } from '../../../../ui/form.tsx'
import { MOST_NOTE } from './unconfirmed.rules.ts'

export type Typed = { profile: string[]; act: string; note: string; again: string }

const ACTS = [
  { value: 'confirm', label: 'Stimmt noch', hint: 'Sie haben nachgefragt, und jemand hat es Ihnen gesagt.' },
  { value: 'later', label: 'Später wieder vorlegen', hint: 'Mit Notiz und Tag, zum Beispiel nach einem Anruf.' },
  { value: 'ask', label: 'Das Postfach noch einmal per E-Mail fragen' },
]

/** One answer for all that are ticked. */
export function Settling({ typed, errors }: { typed: Typed; errors?: FieldErrors }) {
  return (
    <>
      <RadioGroup
        name="act"
        legend="Was gilt für die gewählten Steckbriefe?"
        options={ACTS}
        value={typed.act}
        error={errors?.act}
      />
      <TextArea
        name="note"
        label="Notiz"
        hint="Nur für die Wiedervorlage, zum Beispiel „Angerufen, meldet sich im Januar“. Bitte ohne Namen von Personen."
        value={typed.note}
        error={errors?.note}
        maxCharacters={MOST_NOTE}
        rows={2}
        optional
      />
      <TextField
        name="again"
        label="Wieder vorlegen am"
        hint="Nur für die Wiedervorlage, zum Beispiel 15.1.2027."
        value={typed.again}
        error={errors?.again}
        short
        optional
      />
      <Actions>
        <SubmitButton label="Speichern" />
      </Actions>
    </>
  )
}

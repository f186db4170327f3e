import type { FieldErrors } from '../../../platform/forms.ts'
import { TextArea, TextField } from '../../../ui/fields.tsx'

type FieldsProps = { functionHint: string; values: Record<string, string>; errors: FieldErrors }

/** Why, and who says so: below every question to a partner. */
export function ReasonAndPerson({ functionHint, values, errors }: FieldsProps) {
  return (
    <>
      <TextArea
        name="reason"
        label="Begründung"
        hint="Nötig, wenn Sie widersprechen."
        value={values.reason}
        maxCharacters={2000}
        rows={4}
        error={errors.reason}
      />
      <TextField name="name" label="Ihr Name" value={values.name} error={errors.name} autocomplete="name" />
      <TextField
        name="function"
        label="Ihre Funktion"
        hint={functionHint}
        value={values.function}
        error={errors.function}
        autocomplete="organization-title"
      />
    </>
  )
}

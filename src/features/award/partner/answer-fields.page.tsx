import type { FieldErrors } from '../../../platform/forms.ts'
import { TextArea, TextField } from '../../../ui/fields.tsx'
import { Lines } from '../../../ui/lines.tsx'

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

/** It came too late, but somebody wrote it. */
export function UnsavedReason({ reason }: { reason: string | undefined }) {
  if (!reason) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Ihre Begründung</h2>
      <p class="kern-body">Sie ist nicht gespeichert. Sie können sie hier kopieren:</p>
      <Lines text={reason} />
    </section>
  )
}

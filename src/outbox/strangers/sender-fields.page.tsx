import { TextField } from '../../ui/fields.tsx'

type Values = { name?: string; email?: string; organisation?: string }
type SenderFieldsProps = {
  values: Values
  errors: Record<string, string>
  /** What the address is used for. */
  hint: string
  optional?: boolean
}

export function SenderFields({ values, errors, hint, optional = false }: SenderFieldsProps) {
  const duty = { required: !optional, optional }
  return (
    <>
      <TextField name="name" label="Ihr Name" value={values.name} error={errors.name} autocomplete="name" {...duty} />
      <TextField
        name="email"
        type="email"
        label="Ihre E-Mail-Adresse"
        hint={hint}
        value={values.email}
        error={errors.email}
        autocomplete="email"
        {...duty}
      />
    </>
  )
}

export function OrganisationField({ values, errors }: Pick<SenderFieldsProps, 'values' | 'errors'>) {
  return (
    <TextField
      name="organisation"
      label="Ihre Kommune oder Organisation"
      value={values.organisation}
      error={errors.organisation}
      autocomplete="organization"
      optional
    />
  )
}

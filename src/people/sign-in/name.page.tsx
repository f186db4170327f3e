import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Hidden, TextField } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { signInCrumb, startPage } from './sign-in.page.tsx'

export function tellNamePage({
  email,
  returnTo,
  name,
  errors,
}: {
  email: string
  returnTo: string | null
  name?: string
  errors?: FieldErrors
}): Page {
  return {
    title: 'Wie heißen Sie?',
    trail: [startPage, signInCrumb],
    errors,
    body: (
      <Form action={paths.people.name.to()}>
        <p>
          Ihre Adresse <strong>{email}</strong> ist bestätigt. Für ein Konto brauchen wir noch Ihren Namen; danach wählen Sie Ihre
          Organisation.
        </p>
        <TextField name="name" label="Vor- und Nachname" autocomplete="name" required value={name} error={errors?.name} />
        {returnTo ? <Hidden name="weiter" value={returnTo} /> : null}
        <Actions>
          <SubmitButton label="Weiter" />
        </Actions>
      </Form>
    ),
  }
}

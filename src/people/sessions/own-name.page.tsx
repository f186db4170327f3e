import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { TextField } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { accountCrumb } from './account.page.tsx'

export function ownNamePage({ name, errors }: { name: string; errors?: FieldErrors }): Page {
  return {
    title: 'Ihr Name',
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    errors,
    body: (
      <Form action={paths.people.ownName.to()}>
        <TextField name="name" label="Vor- und Nachname" autocomplete="name" required value={name} error={errors?.name} />
        <Actions>
          <SubmitButton label="Speichern" />
        </Actions>
      </Form>
    ),
  }
}

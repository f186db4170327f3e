import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { RadioGroup, TextField } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import type { Role } from '../actor.ts'
import { accountCrumb, roleName } from '../sessions/account.page.tsx'
import type { RoleRefusal } from './role.rules.ts'

export const roleRefusalText: Record<RoleRefusal | 'unknown-person', string> = {
  'has-it-already': 'Diese Person hat die Rolle schon.',
  'has-it-not': 'Diese Person hat die Rolle nicht.',
  'office-and-jury': 'Niemand kann zugleich im Wettbewerbsbüro und in der Jury sein. Entziehen Sie zuerst die andere Rolle.',
  'office-and-entrant':
    'Diese Person gehört zu einer Organisation, die am Preis teilnehmen kann. Ins Wettbewerbsbüro kann sie erst, wenn sie diese verlassen hat.',
  'own-administration':
    'Die eigene Administration können Sie nicht abgeben. Bitten Sie eine andere Person mit dieser Rolle darum.',
  'unknown-person': 'Zu dieser Adresse gibt es kein Konto. Die Person muss sich zuerst einmal anmelden.',
}

type Data = {
  holders: { id: string; name: string; email: string; roles: Role[] }[]
  values?: { email: string; role: string }
  errors?: FieldErrors
}

export function rolesPage({ holders, values, errors }: Data): Page {
  return {
    title: 'Rollen',
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    errors,
    body: (
      <>
        <Table
          caption="Wer welche Rolle hat"
          head={['Name', 'E-Mail-Adresse', 'Rollen']}
          rows={holders.map((holder) => [holder.name, holder.email, holder.roles.map((role) => roleName[role]).join(', ')])}
        />
        <ChangeRole values={values} errors={errors} />
      </>
    ),
  }
}

function ChangeRole({ values, errors }: Omit<Data, 'holders'>) {
  return (
    <>
      <h2>Rolle ändern</h2>
      <p>Die Person wird per E-Mail unterrichtet, und alle ihre Sitzungen enden.</p>
      <Form action={paths.people.roles.to()}>
        <TextField
          name="email"
          label="E-Mail-Adresse"
          type="email"
          autocomplete="off"
          spellcheck={false}
          required
          value={values?.email}
          error={errors?.email}
        />
        <RadioGroup
          name="role"
          legend="Rolle"
          options={Object.entries(roleName).map(([value, label]) => ({ value, label }))}
          value={values?.role}
          error={errors?.role}
        />
        <Actions>
          <SubmitButton name="act" value="grant" label="Rolle geben" />
          <SubmitButton name="act" value="revoke" label="Rolle entziehen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

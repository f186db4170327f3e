import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { RadioGroup, TextField } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { accountCrumb } from '../sessions/account.page.tsx'
import type { PersonAct, PersonRefusal } from './person.rules.ts'

export const personRefusalText: Record<PersonRefusal | 'unknown-person', string> = {
  yourself: 'Das eigene Konto können Sie so nicht ändern. Bitten Sie eine andere Person mit der Rolle Administration darum.',
  'deactivated-already': 'Dieser Zugang ist schon gesperrt.',
  'not-deactivated': 'Dieser Zugang ist nicht gesperrt.',
  'owns-no-factor': 'Diese Person hat keinen zweiten Faktor eingerichtet.',
  'holds-a-role':
    'Für Personen mit einer Rolle setzt nur der Betrieb den zweiten Faktor zurück, über die Befehlszeile: So sind es immer zwei, die hinsehen.',
  'unknown-person': 'Zu dieser Adresse gibt es kein Konto.',
}

const acts: { value: PersonAct; label: string; hint: string }[] = [
  { value: 'deactivate', label: 'Zugang sperren', hint: 'Alle Sitzungen enden sofort; was die Person geschrieben hat, bleibt.' },
  { value: 'reactivate', label: 'Zugang wieder freigeben', hint: 'Die Person kann sich wieder anmelden.' },
  { value: 'reset-factors', label: 'Zweiten Faktor zurücksetzen', hint: 'Nur, wenn Sie geprüft haben, wer Sie darum bittet.' },
]

type Data = { done: boolean; values?: { email: string; act: string }; errors?: FieldErrors }

export function personsPage({ done, values, errors }: Data): Page {
  return {
    title: 'Zugänge',
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    errors,
    body: (
      <>
        {done ? <Notice tone="success" title="Erledigt. Die Person bekommt eine E-Mail." /> : null}
        <Form action={paths.people.persons.to()}>
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
          <RadioGroup name="act" legend="Was soll geschehen?" options={acts} value={values?.act} error={errors?.act} />
          <Actions>
            <SubmitButton label="Ausführen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

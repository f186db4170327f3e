import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { CheckboxGroup } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import type { Mailing } from './mailing.rules.ts'
import { mailingTrail } from './outbox-words.page.tsx'

type View = { mailing: Mailing; choices: { key: string; label: string }[]; error?: string }

export function choicesPage({ mailing, choices, error }: View): Page {
  const to = { mailingId: mailing.id }
  return {
    title: 'Empfänger auswählen',
    trail: mailingTrail(mailing),
    errors: error ? { form: error } : undefined,
    body:
      choices.length === 0 ? (
        <EmptyState title="Niemand zur Auswahl">Es gibt zurzeit niemanden, den Sie auswählen könnten.</EmptyState>
      ) : (
        <Form action={paths.outbox.choices.to(to)} label="Empfänger auswählen">
          <CheckboxGroup
            name="chosen"
            legend="Wer bekommt die Nachricht?"
            options={choices.map(({ key, label }) => ({ value: key, label }))}
            values={mailing.picked}
          />
          <Actions>
            <SubmitButton label="Auswahl speichern" />
            <ButtonLink href={paths.outbox.mailing.to(to)} label="Zurück zum Entwurf" tone="secondary" />
          </Actions>
        </Form>
      ),
  }
}

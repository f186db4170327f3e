import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { MOST_REASON, type WithdrawRefusal } from '../withdrawal.rules.ts'

export const withdrawRefusalText: Record<WithdrawRefusal, string> = {
  'reason-missing': 'Bitte nennen Sie den Grund.',
  'reason-too-long': 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.',
}

type View = { slug: string; title: string; reason: string; error?: string }

export function withdrawalPage({ slug, title, reason, error }: View): Page {
  return {
    title: 'Steckbrief zurückziehen',
    trail: [
      { label: 'Projekte', href: paths.projects.directory.to() },
      { label: title, href: paths.projects.profile.to({ slug }) },
    ],
    errors: error ? { reason: error } : undefined,
    elements: ['character-count'],
    body: (
      <Form action={paths.projects.withdrawal.to({ slug })}>
        <p class="kern-body">
          „{title}“ verschwindet mit allen Fassungen aus dem Verzeichnis und der Suche. Unter seiner Adresse steht dann, dass es
          zurückgezogen ist. Das lässt sich nicht rückgängig machen.
        </p>
        <TextArea
          name="reason"
          label="Grund"
          hint="Er wird festgehalten und nicht veröffentlicht."
          required
          value={reason}
          error={error}
          maxCharacters={MOST_REASON}
        />
        <Actions>
          <SubmitButton label="Steckbrief zurückziehen" tone="danger" />
          <ButtonLink href={paths.projects.profile.to({ slug })} label="Abbrechen" tone="secondary" />
        </Actions>
      </Form>
    ),
  }
}

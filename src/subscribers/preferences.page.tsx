import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { CheckboxGroup, RadioGroup } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { subscriptionTrail } from './confirmation.page.tsx'
import { FREQUENCY_CHOICES } from './sign-up.page.tsx'
import type { Subscriber } from './subscriber.queries.ts'

type PreferencesView = { token: string; subscriber: Subscriber; isSaved: boolean; errors?: Record<string, string> }

export function preferencesPage(view: PreferencesView): Page {
  const { subscriber, isSaved, errors } = view
  return {
    title: 'Ihre E-Mails vom Portal',
    trail: subscriptionTrail,
    errors,
    body: (
      <>
        {isSaved ? <Notice tone="success" title="Ihre Einstellungen sind gespeichert" level={2} /> : null}
        <p class="kern-body">Für die Adresse {subscriber.email}.</p>
        {subscriber.subjects.length === 0 ? <Nothing /> : <Settings {...view} />}
      </>
    ),
  }
}

function Nothing() {
  return (
    <>
      <Notice tone="info" title="Sie haben alles abbestellt" level={2}>
        <p>
          Wir schicken Ihnen keine E-Mails mehr. Den Nachweis Ihrer Einwilligung bewahren wir noch ein Jahr auf, dann löschen wir
          ihn mit Ihrer Adresse.
        </p>
      </Notice>
      <Actions>
        <ButtonLink href={paths.subscribers.signUp.to()} label="Wieder E-Mails bestellen" tone="secondary" />
      </Actions>
    </>
  )
}

function Settings({ token, subscriber: { subjects, frequency }, errors = {} }: PreferencesView) {
  return (
    <>
      <Form action={paths.subscribers.preferences.to({ token })} label="Einstellungen">
        <CheckboxGroup
          name="zu"
          legend="Wozu Sie E-Mails bekommen"
          hint="Was Sie abwählen, bestellen Sie ab."
          options={subjects.map(({ key, title }) => ({ value: key, label: title }))}
          values={subjects.map(({ key }) => key)}
          error={errors.zu}
        />
        <RadioGroup
          name="frequency"
          legend="Wie oft wir Neues sammeln"
          options={FREQUENCY_CHOICES}
          value={frequency}
          error={errors.frequency}
        />
        <Actions>
          <SubmitButton label="Einstellungen speichern" />
        </Actions>
      </Form>
      <Form action={paths.subscribers.leavingAll.to({ token })} label="Alles abbestellen">
        <Actions>
          <SubmitButton label="Alles abbestellen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

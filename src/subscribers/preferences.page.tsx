import { day } from '../plain/german-date.ts'
import type { Page } from '../platform/page.ts'
import { CheckboxGroup, RadioGroup } from '../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { AddingForm } from './adding.page.tsx'
import type { SettingsAddresses } from './settings-places.ts'
import { FREQUENCY_CHOICES, type Offer } from './sign-up.page.tsx'
import type { Subscriber } from './subscriber.queries.ts'
import type { Suppression, SuppressionReason } from './suppression.queries.ts'

type PreferencesView = {
  addresses: SettingsAddresses
  trail: Page['trail']
  /** Why what is added needs no confirmation. */
  reached: string
  subscriber: Subscriber
  /** Null when mails go there. */
  suppression: Suppression | null
  isSaved: boolean
  /** What could come in addition, and what of it was ticked. */
  offers: Offer[]
  chosen: string[]
  errors?: Record<string, string>
}

export function preferencesPage(view: PreferencesView): Page {
  const { addresses, subscriber, suppression, isSaved, errors } = view
  return {
    title: 'Ihre E-Mails vom Portal',
    trail: view.trail,
    errors,
    body: (
      <>
        {isSaved ? <Notice tone="success" title="Ihre Einstellungen sind gespeichert" level={2} /> : null}
        <p class="kern-body">Für die Adresse {subscriber.email}.</p>
        {suppression ? <Paused addresses={addresses} suppression={suppression} /> : null}
        {subscriber.subjects.length === 0 ? <Nothing /> : <Settings {...view} />}
        <AddingForm {...view} />
        {subscriber.subjects.length === 0 ? null : <LeaveAll addresses={addresses} />}
      </>
    ),
  }
}

const WHY: Record<SuppressionReason, { title: string; text: string }> = {
  bounced: {
    title: 'E-Mails an Ihre Adresse kamen zurück',
    text: 'Der Mailserver Ihrer Adresse kannte sie nicht. Seitdem bekommen Sie nichts, was Sie hier bestellt haben.',
  },
  complained: {
    title: 'Sie haben sich beschwert',
    text: 'Bei uns ist angekommen, dass Sie eine unserer E-Mails als unerwünscht gemeldet haben. Seitdem bekommen Sie nichts, was Sie hier bestellt haben.',
  },
}

type PausedProps = Pick<PreferencesView, 'addresses'> & { suppression: Suppression }

function Paused({ addresses, suppression }: PausedProps) {
  const { title, text } = WHY[suppression.reason]
  return (
    <Notice tone="warning" title={title} level={2}>
      <p>
        {text} Das war am {day(suppression.suppressedAt)}.
      </p>
      <Form action={addresses.resuming} label="Pause beenden">
        <Actions>
          <SubmitButton label="Wieder E-Mails bekommen" tone="secondary" />
        </Actions>
      </Form>
    </Notice>
  )
}

function Nothing() {
  return (
    <Notice tone="info" title="Sie haben alles abbestellt" level={2}>
      <p>
        Wir schicken Ihnen keine E-Mails mehr. Den Nachweis Ihrer Einwilligung bewahren wir noch ein Jahr auf, dann löschen wir
        ihn mit Ihrer Adresse.
      </p>
    </Notice>
  )
}

function Settings({ addresses, subscriber: { subjects, frequency }, errors = {} }: PreferencesView) {
  return (
    <Form action={addresses.settings} label="Einstellungen">
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
  )
}

function LeaveAll({ addresses }: Pick<PreferencesView, 'addresses'>) {
  return (
    <>
      <h2 class="kern-heading-medium">Nichts mehr bekommen</h2>
      <Form action={addresses.leavingAll} label="Alles abbestellen">
        <Actions>
          <SubmitButton label="Alles abbestellen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

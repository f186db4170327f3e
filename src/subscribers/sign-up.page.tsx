import { SealedFields } from '../outbox/index.ts'
import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Checkbox, CheckboxGroup, RadioGroup, TextField } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Subject } from './source.ts'
import { CONSENT } from './consent.ts'
import type { SignUpRefusal } from './sign-up.rules.ts'

export const signUpRefusalText: Record<SignUpRefusal, string> = {
  'nothing-chosen': 'Bitte wählen Sie, wozu Sie E-Mails bekommen möchten.',
}

export const FREQUENCY_CHOICES = [
  { value: 'weekly', label: 'einmal in der Woche, montags' },
  { value: 'monthly', label: 'einmal im Monat, am Monatsersten' },
]

export type SignUpValues = { form: string; email: string; frequency: string; chosen: string[] }
export type Offer = { legend: string; subjects: Subject[] }
type SignUpView = {
  offers: Offer[]
  /** With what the page before named, so that the same is offered again. */
  action: string
  /** Whether any of it is collected. */
  asksFrequency: boolean
  values: SignUpValues
  errors?: Record<string, string>
}

const trail = [{ label: 'Startseite', href: paths.home.to() }]

export function signUpPage(view: SignUpView): Page {
  return {
    title: 'E-Mails bestellen',
    description: 'Neues aus dem Portal per E-Mail: zu Themen und Kommunen, die Sie auswählen.',
    trail,
    errors: view.errors,
    elements: ['form-proof'],
    body: (
      <>
        <p class="kern-body">
          Sie bekommen eine E-Mail, wenn es zu Ihrer Auswahl etwas Neues gibt, sonst keine. Ein Konto brauchen Sie nicht. Was Sie
          öffnen und anklicken, zeichnen wir nicht auf.
        </p>
        <SignUpForm {...view} />
      </>
    ),
  }
}

function SignUpForm(view: SignUpView) {
  const { action, values, errors = {} } = view
  return (
    <Form action={action} label="E-Mails bestellen">
      <SealedFields form={values.form} />
      <Wishes {...view} errors={errors} />
      <TextField
        name="email"
        type="email"
        label="Ihre E-Mail-Adresse"
        hint="Sie bekommen dorthin einen Link, mit dem Sie die Bestellung bestätigen. Vorher schicken wir nichts."
        value={values.email}
        error={errors.email}
        autocomplete="email"
        required
      />
      <Checkbox
        name="consent"
        label={CONSENT}
        hint={
          <a class="kern-link" href={paths.page.to({ slug: 'datenschutz' })}>
            Was mit Ihren Daten geschieht
          </a>
        }
        error={errors.consent}
        required
      />
      <Actions>
        <SubmitButton label="E-Mails bestellen" />
      </Actions>
    </Form>
  )
}

function Wishes({ offers, asksFrequency, values, errors = {} }: SignUpView) {
  return (
    <>
      {offers.map(({ legend, subjects }, index) => (
        <CheckboxGroup
          key={legend}
          name={index === 0 ? 'zu' : `zu-gruppe-${index + 1}`}
          sentAs="zu"
          legend={legend}
          options={subjects.map(({ key, title }) => ({ value: key, label: title }))}
          values={values.chosen}
          error={index === 0 ? errors.zu : undefined}
        />
      ))}
      {asksFrequency ? (
        <RadioGroup
          name="frequency"
          legend="Wie oft?"
          options={FREQUENCY_CHOICES}
          value={values.frequency}
          error={errors.frequency}
        />
      ) : null}
    </>
  )
}

/** For everybody the same, whether the address is known, new or has had enough for today. */
export function signUpSentPage(): Page {
  return {
    title: 'Bitte bestätigen Sie Ihre Bestellung',
    trail: [...trail, { label: 'E-Mails bestellen', href: paths.subscribers.signUp.to() }],
    body: (
      <>
        <Notice tone="info" title="Sehen Sie in Ihr Postfach" level={2}>
          <p>
            Wir schicken Ihnen eine E-Mail mit einem Link. Öffnen Sie ihn und bestätigen Sie. Der Link gilt sieben Tage; danach
            löschen wir die Bestellung.
          </p>
        </Notice>
        <p class="kern-body">
          An eine Adresse gehen am Tag höchstens drei solche E-Mails. Kommt keine an, sehen Sie bitte auch im Ordner für
          unerwünschte Werbung nach.
        </p>
        <Actions>
          <ButtonLink href={paths.home.to()} label="Zur Startseite" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

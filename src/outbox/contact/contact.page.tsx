import type { Page } from '../../platform/page.ts'
import { TextArea } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Lines } from '../../ui/lines.tsx'
import { Notice } from '../../ui/notice.tsx'
import { IdentityFields } from '../strangers/sealed-fields.page.tsx'
import type { FormIdentity } from '../strangers/sealed-form.ts'
import { OrganisationField, SenderFields } from '../strangers/sender-fields.page.tsx'
import { LONGEST_MESSAGE } from './contact.form.ts'
import type { MailedContact } from './contact.queries.ts'
import type { ContactRefusal } from './contact.rules.ts'
import type { ContactSource, ContactWords, Subject } from './source.ts'

const TOO_LATE = 'Der Link gilt sieben Tage und ist abgelaufen. Bitte schreiben Sie Ihre Nachricht noch einmal.'

const ADDRESS_HINT =
  'Sie bekommen dorthin einen Link, mit dem Sie die Nachricht bestätigen. Vorher wird sie nicht weitergeleitet.'

export function contactRefusals({ own, gone }: Pick<ContactWords, 'own' | 'gone'>): Record<ContactRefusal, string> {
  return { own, gone, 'too-late': TOO_LATE }
}

export function contactRefusalText(words: Pick<ContactWords, 'own' | 'gone'>, because: ContactRefusal): string {
  return contactRefusals(words)[because]
}

export type ContactValues = { name: string; organisation: string; email: string; message: string }
type ContactView = {
  source: ContactSource
  subject: Subject
  identity: FormIdentity
  values: ContactValues
  /** Name and address of an account; null for visitors. */
  sender: { name: string; email: string } | null
  errors?: Record<string, string>
}

export function contactPage({ source, subject, identity, values, sender, errors = {} }: ContactView): Page {
  return {
    title: `Nachricht an ${subject.addressee}`,
    crumb: 'Nachricht',
    trail: source.words.trailOf(subject),
    errors,
    elements: ['character-count', 'form-proof'],
    body: (
      <>
        <p class="kern-body">
          {source.words.about} „{subject.title}“. Das Portal leitet Ihre Nachricht weiter; wer sie liest, bekommt Ihren Namen und
          Ihre E-Mail-Adresse, um Ihnen zu antworten.
        </p>
        <Form action={source.form.to(subject.key)}>
          <IdentityFields identity={identity} />
          <From values={values} sender={sender} errors={errors} />
          <TextArea
            name="message"
            label="Ihre Nachricht"
            value={values.message}
            error={errors.message}
            maxCharacters={LONGEST_MESSAGE}
            required
          />
          <Actions>
            <SubmitButton label="Nachricht senden" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function From({ values, sender, errors }: Pick<ContactView, 'values' | 'sender'> & { errors: Record<string, string> }) {
  if (sender)
    return (
      <p class="kern-body">
        Absender: {sender.name}, {sender.email}
      </p>
    )
  return (
    <>
      <SenderFields values={values} errors={errors} hint={ADDRESS_HINT} />
      <OrganisationField values={values} errors={errors} />
    </>
  )
}

export function contactSentPage({ words }: ContactSource, subject: Subject, isRelayed: boolean): Page {
  return {
    title: isRelayed ? 'Nachricht gesendet' : 'Bitte bestätigen Sie Ihre Nachricht',
    trail: words.trailOf(subject),
    body: (
      <>
        {isRelayed ? (
          <OnItsWay addressee={subject.addressee} />
        ) : (
          <Notice tone="info" title="Wir haben Ihnen eine E-Mail geschickt" level={2}>
            <p>
              Öffnen Sie den Link darin und bestätigen Sie. Erst dann leiten wir Ihre Nachricht weiter. Der Link gilt sieben Tage.
            </p>
          </Notice>
        )}
        <Actions>
          <ButtonLink {...words.back(subject)} tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function OnItsWay({ addressee }: { addressee: string }) {
  return (
    <Notice tone="success" title={`Ihre Nachricht an ${addressee} ist unterwegs`} level={2}>
      <p>Die Antwort kommt an Ihre E-Mail-Adresse.</p>
    </Notice>
  )
}

type ConfirmationView = { source: ContactSource; token: string; contact: MailedContact; errors?: Record<string, string> }

export function confirmationPage({ source, token, contact, errors }: ConfirmationView): Page {
  return {
    title: contact.isRelayed ? 'Nachricht gesendet' : 'Nachricht bestätigen',
    trail: source.words.trail,
    errors,
    body: contact.isRelayed ? (
      <OnItsWay addressee={contact.addressee} />
    ) : (
      <>
        <p class="kern-body">
          Ihre Nachricht an {contact.addressee}, {source.words.place}, „{contact.title}“:
        </p>
        <Lines text={contact.message} />
        <Form action={source.confirmation.to({ token })}>
          <Actions>
            <SubmitButton label="Bestätigen und weiterleiten" />
          </Actions>
        </Form>
      </>
    ),
  }
}

export function confirmationGonePage({ words }: ContactSource): Page {
  return {
    title: 'Dieser Link gilt nicht mehr',
    trail: words.trail,
    body: (
      <Notice tone="info" title="Hier ist nichts mehr zu bestätigen" level={2}>
        <p>Der Link ist unvollständig, oder die Nachricht wurde nach sieben Tagen gelöscht.</p>
      </Notice>
    ),
  }
}

import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { LONGEST_MESSAGE } from '../contact.form.ts'
import type { MailedContact } from '../contact.queries.ts'
import type { ContactRefusal } from '../contact.rules.ts'
import type { PublicListing } from '../public-listings.queries.ts'

export const contactRefusalText: Record<ContactRefusal, string> = {
  'own-listing': 'Das ist ein Eintrag Ihrer eigenen Organisation. Ihre Kolleginnen und Kollegen erreichen Sie direkt.',
  'too-late': 'Der Link gilt sieben Tage und ist abgelaufen. Bitte schreiben Sie Ihre Nachricht noch einmal.',
  'listing-gone': 'Dieser Eintrag ist nicht mehr in der Partnersuche. Ihre Nachricht wurde deshalb nicht weitergeleitet.',
}

const trail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Partnersuche', href: paths.partners.exchange.to() },
]
const trailOf = ({ id, title }: Pick<PublicListing, 'id' | 'title'>) => [
  ...trail,
  { label: title, href: paths.partners.listing.to({ listingId: id }) },
]

export type ContactValues = { name: string; organisation: string; email: string; message: string }
export type ContactView = {
  listing: PublicListing
  id: string
  values: ContactValues
  /** Name and address of an account; null for visitors. */
  sender: { name: string; email: string } | null
  errors?: Record<string, string>
}

export function contactPage({ listing, id, values, sender, errors = {} }: ContactView): Page {
  return {
    title: `Nachricht an ${listing.organisation}`,
    crumb: 'Nachricht',
    trail: trailOf(listing),
    errors,
    body: (
      <>
        <p class="kern-body">
          Zum Eintrag „{listing.title}“. Das Portal leitet Ihre Nachricht weiter; wer sie liest, bekommt Ihren Namen und Ihre
          E-Mail-Adresse, um Ihnen zu antworten.
        </p>
        <Form action={paths.partners.contact.to({ listingId: listing.id })}>
          <Hidden name="id" value={id} />
          {sender ? (
            <p class="kern-body">
              Absender: {sender.name}, {sender.email}
            </p>
          ) : (
            <SenderFields values={values} errors={errors} />
          )}
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

function SenderFields({ values, errors }: { values: ContactValues; errors: Record<string, string> }) {
  return (
    <>
      <TextField name="name" label="Ihr Name" value={values.name} error={errors.name} autocomplete="name" required />
      <TextField
        name="organisation"
        label="Ihre Kommune oder Organisation"
        value={values.organisation}
        error={errors.organisation}
        autocomplete="organization"
        optional
      />
      <TextField
        name="email"
        type="email"
        label="Ihre E-Mail-Adresse"
        hint="Sie bekommen dorthin einen Link, mit dem Sie die Nachricht bestätigen. Vorher wird sie nicht weitergeleitet."
        value={values.email}
        error={errors.email}
        autocomplete="email"
        required
      />
    </>
  )
}

export function contactSentPage(listing: PublicListing, isRelayed: boolean): Page {
  return {
    title: isRelayed ? 'Nachricht gesendet' : 'Bitte bestätigen Sie Ihre Nachricht',
    trail: trailOf(listing),
    body: (
      <>
        {isRelayed ? (
          <Notice tone="success" title={`Ihre Nachricht an ${listing.organisation} ist unterwegs`} level={2}>
            <p>Die Antwort kommt an Ihre E-Mail-Adresse.</p>
          </Notice>
        ) : (
          <Notice tone="info" title="Wir haben Ihnen eine E-Mail geschickt" level={2}>
            <p>
              Öffnen Sie den Link darin und bestätigen Sie. Erst dann leiten wir Ihre Nachricht weiter. Der Link gilt sieben Tage.
            </p>
          </Notice>
        )}
        <Actions>
          <ButtonLink href={paths.partners.exchange.to()} label="Zur Partnersuche" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

type ConfirmationView = { token: string; contact: MailedContact; errors?: Record<string, string> }

export function confirmationPage({ token, contact, errors }: ConfirmationView): Page {
  return {
    title: contact.isRelayed ? 'Nachricht gesendet' : 'Nachricht bestätigen',
    trail,
    errors,
    body: contact.isRelayed ? (
      <Notice tone="success" title={`Ihre Nachricht an ${contact.addressee} ist unterwegs`} level={2}>
        <p>Die Antwort kommt an Ihre E-Mail-Adresse.</p>
      </Notice>
    ) : (
      <>
        <p class="kern-body">
          Ihre Nachricht an {contact.addressee} zum Eintrag „{contact.title}“:
        </p>
        <Lines text={contact.message} />
        <Form action={paths.partners.contactConfirmation.to({ token })}>
          <Actions>
            <SubmitButton label="Bestätigen und weiterleiten" />
          </Actions>
        </Form>
      </>
    ),
  }
}

export function confirmationGonePage(): Page {
  return {
    title: 'Dieser Link gilt nicht mehr',
    trail,
    body: (
      <Notice tone="info" title="Hier ist nichts mehr zu bestätigen" level={2}>
        <p>Der Link ist unvollständig, oder die Nachricht wurde nach sieben Tagen gelöscht.</p>
      </Notice>
    ),
  }
}

import { SealedFields } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { trailOf } from './registration.page.tsx'

const { registration, registrationMail } = paths.events
const TITLE = 'E-Mail zur Anmeldung noch einmal senden'

type View = { event: PublicEvent; sealed: string; email: string; errors?: FieldErrors }

export function resendPage({ event, sealed, email, errors }: View): Page {
  return {
    title: TITLE,
    trail: trailOf(event),
    errors,
    elements: ['form-proof'],
    body: (
      <Form action={registrationMail.to({ eventId: event.id })}>
        <SealedFields form={sealed} />
        <TextField
          name="email"
          type="email"
          label="E-Mail-Adresse, mit der Sie sich angemeldet haben"
          value={email}
          error={errors?.email}
          autocomplete="email"
          required
        />
        <Actions>
          <SubmitButton label="Noch einmal senden" />
        </Actions>
      </Form>
    ),
  }
}

/** The same for every address: nobody learns here who is registered. */
export function resentPage(event: PublicEvent): Page {
  return {
    title: TITLE,
    trail: trailOf(event),
    body: (
      <>
        <Notice tone="info" title="Wenn es mit dieser Adresse eine Anmeldung gibt, ist die E-Mail unterwegs" level={2}>
          <p>Aus Gründen des Datenschutzes sagen wir hier nicht, ob es eine gibt.</p>
        </Notice>
        <p class="kern-body">
          Kommt auch jetzt nichts an, war die Adresse vielleicht anders geschrieben, oder der Link war älter als sieben Tage. Dann
          melden Sie sich bitte noch einmal an.
        </p>
        <Actions>
          <ButtonLink href={registration.to({ eventId: event.id })} label="Noch einmal anmelden" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { CONSENT } from './consent.ts'
import type { MailedRequest } from './request.queries.ts'
import type { ConfirmRefusal } from './sign-up.rules.ts'
import type { Subject } from './source.ts'

export const confirmSubscriptionRefusalText: Record<ConfirmRefusal, string> = {
  'too-late': 'Der Link gilt sieben Tage und ist abgelaufen. Bitte bestellen Sie die E-Mails noch einmal.',
}

export const subscriptionTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'E-Mails bestellen', href: paths.subscribers.signUp.to() },
]

type ConfirmationView = {
  token: string
  request: MailedRequest
  /** Once it is confirmed: where to change it. */
  settings: string | null
  errors?: Record<string, string>
}

export function subscriptionConfirmationPage({ token, request, settings, errors }: ConfirmationView): Page {
  return {
    title: request.isConfirmed ? 'Ihre Bestellung ist bestätigt' : 'Bestellung bestätigen',
    trail: subscriptionTrail,
    errors,
    body: request.isConfirmed ? <Confirmed settings={settings} /> : <Waiting token={token} request={request} />,
  }
}

function Waiting({ token, request: { email, subjects } }: Pick<ConfirmationView, 'token' | 'request'>) {
  return (
    <>
      <p class="kern-body">Für die Adresse {email} wurden E-Mails bestellt zu:</p>
      <SubjectList subjects={subjects} />
      <p class="kern-body">{CONSENT}</p>
      <Form action={paths.subscribers.confirmation.to({ token })}>
        <Actions>
          <SubmitButton label="Ja, ich möchte diese E-Mails" />
        </Actions>
      </Form>
    </>
  )
}

export function SubjectList({ subjects }: { subjects: Pick<Subject, 'title'>[] }) {
  return (
    <ul class="kern-list kern-list--bullet">
      {subjects.map(({ title }) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  )
}

function Confirmed({ settings }: Pick<ConfirmationView, 'settings'>) {
  return (
    <>
      <Notice tone="success" title="Ihre E-Mail-Adresse ist bestätigt" level={2}>
        <p>Wir schreiben Ihnen, sobald es etwas Neues gibt. Abbestellen können Sie mit einem Klick in jeder E-Mail.</p>
      </Notice>
      {settings ? (
        <Actions>
          <ButtonLink href={settings} label="Einstellungen ansehen" tone="secondary" />
        </Actions>
      ) : null}
    </>
  )
}

export function subscriptionGonePage(): Page {
  return {
    title: 'Dieser Link gilt nicht mehr',
    trail: subscriptionTrail,
    body: (
      <>
        <Notice tone="info" title="Hier ist nichts mehr zu bestätigen oder einzustellen" level={2}>
          <p>Der Link ist unvollständig, oder wir haben die Bestellung gelöscht. Sie bekommen dann auch keine E-Mails mehr.</p>
        </Notice>
        <Actions>
          <ButtonLink href={paths.subscribers.signUp.to()} label="E-Mails bestellen" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

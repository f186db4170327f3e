import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Confirmable, MailedConfirmation } from '../freshness.queries.ts'
import type { ConfirmRefusal } from '../freshness.rules.ts'

const trail = [{ label: 'Projekte', href: paths.projects.directory.to() }]

export const confirmRefusalText: Record<ConfirmRefusal, string> = {
  'nobody-confirms':
    'Dieser Steckbrief fasst öffentliche Quellen zusammen. Er lässt sich nicht bestätigen, nur von der Redaktion ändern.',
}

type View = { token: string; profile: MailedConfirmation; errors?: Record<string, string> }

export function confirmationPage({ token, profile, errors }: View): Page {
  const { title, confirmedOn, isConfirmed } = profile
  return {
    title: isConfirmed ? 'Steckbrief bestätigt' : 'Stimmt Ihr Steckbrief noch?',
    trail,
    errors,
    body: isConfirmed ? (
      <Notice tone="success" title={`„${title}“ ist bestätigt`} level={2}>
        <p>Stand: {germanDay(confirmedOn)}. Vor Ablauf der Frist fragen wir Sie wieder.</p>
      </Notice>
    ) : (
      <Question token={token} profile={profile} />
    ),
  }
}

function Question({ token, profile }: { token: string; profile: Confirmable }) {
  const { slug, title, summary, confirmedOn } = profile
  return (
    <>
      <h2 class="kern-heading-medium">{title}</h2>
      <p class="kern-body">{summary}</p>
      <p class="kern-body">
        Zuletzt bestätigt am {germanDay(confirmedOn)}.{' '}
        <a class="kern-link" href={paths.projects.profile.to({ slug })}>
          Den ganzen Steckbrief lesen
        </a>
      </p>
      <Form action={paths.projects.mailedConfirmation.to({ token })}>
        <Actions>
          <SubmitButton label="Ja, alles stimmt noch" />
          <ButtonLink href={paths.projects.own.to()} label="Etwas hat sich geändert" tone="secondary" />
        </Actions>
      </Form>
      <p class="kern-body kern-body--small">
        Zum Ändern melden Sie sich mit Ihrem Konto an. Ihre Änderung liest die Redaktion, dann gilt der Steckbrief als bestätigt.
      </p>
    </>
  )
}

export function confirmationGonePage(): Page {
  return {
    title: 'Dieser Link gilt nicht mehr',
    trail,
    body: (
      <Notice tone="info" title="Hier ist nichts mehr zu bestätigen" level={2}>
        <p>Der Steckbrief ist zurückgezogen, oder der Link ist unvollständig.</p>
      </Notice>
    ),
  }
}

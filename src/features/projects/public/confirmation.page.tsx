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
  const { title, confirmedOn, isConfirmed, organisationId } = profile
  return {
    title: isConfirmed ? 'Steckbrief bestätigt' : `Stimmt ${organisationId ? 'Ihr' : 'dieser'} Steckbrief noch?`,
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
  const { slug, title, summary, confirmedOn, organisationId, isTakenOver } = profile
  const day = germanDay(confirmedOn)
  return (
    <>
      <h2 class="kern-heading-medium">{title}</h2>
      <p class="kern-body">{summary}</p>
      <p class="kern-body">
        {isTakenOver ? `Stand vom ${day}, hier noch nicht bestätigt.` : `Zuletzt bestätigt am ${day}.`}{' '}
        <a class="kern-link" href={paths.projects.profile.to({ slug })}>
          Den ganzen Steckbrief lesen
        </a>
      </p>
      <Form action={paths.projects.mailedConfirmation.to({ token })}>
        <Actions>
          <SubmitButton label="Ja, alles stimmt noch" />
          {organisationId ? (
            <ButtonLink href={paths.projects.own.to()} label="Etwas hat sich geändert" tone="secondary" />
          ) : (
            <ButtonLink href={paths.projects.claim.to({ slug })} label="Steckbrief übernehmen und ändern" tone="secondary" />
          )}
        </Actions>
      </Form>
      {organisationId ? (
        <p class="kern-body kern-body--small">
          Zum Ändern melden Sie sich mit Ihrem Konto an. Ihre Änderung liest die Redaktion, dann gilt der Steckbrief als
          bestätigt.
        </p>
      ) : (
        <Nobodys slug={slug} />
      )}
    </>
  )
}

/** Taken over from a former portal: here nobody can change it yet. */
function Nobodys({ slug }: { slug: string }) {
  return (
    <p class="kern-body kern-body--small">
      Für diesen Steckbrief ist hier noch keine Organisation verantwortlich. Zum Übernehmen melden Sie sich mit einem Konto Ihrer
      Kommune an. Ohne Konto{' '}
      <a class="kern-link" href={paths.feedback.contact.to({ seite: paths.projects.profile.to({ slug }) })}>
        schreiben Sie der Redaktion, was sich geändert hat
      </a>
      .
    </p>
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

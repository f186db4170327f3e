import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { trailOf } from './registration.page.tsx'

const { own, registration, registrationMail } = paths.events

/** After the form was sent. */
export function registrationSentPage(event: PublicEvent, isMember: boolean): Page {
  return {
    title: isMember ? 'Ihre Anmeldung ist eingegangen' : 'Bitte bestätigen Sie Ihre Anmeldung',
    trail: trailOf(event),
    body: (
      <>
        <Notice tone={isMember ? 'success' : 'info'} title="Wir haben Ihnen eine E-Mail geschickt" level={2}>
          <p>
            {isMember
              ? 'Darin steht, ob Sie einen Platz haben oder auf der Warteliste stehen, und ein Link zum Abmelden.'
              : 'Öffnen Sie den Link darin und bestätigen Sie. Erst dann zählt Ihre Anmeldung. Der Link gilt sieben Tage.'}
          </p>
        </Notice>
        {isMember ? (
          <Actions>
            <ButtonLink href={own.list.to()} label="Meine Anmeldungen" tone="secondary" />
          </Actions>
        ) : (
          <NoMail eventId={event.id} />
        )}
      </>
    ),
  }
}

function NoMail({ eventId }: { eventId: string }) {
  return (
    <section class="ik-flow" aria-labelledby="keine-mail">
      <h2 class="kern-heading-medium" id="keine-mail">
        Keine E-Mail bekommen?
      </h2>
      <ul class="kern-list kern-list--bullet">
        <li>Meist ist sie in wenigen Minuten da. Manche Verwaltungen prüfen E-Mails länger.</li>
        <li>Sehen Sie auch im Ordner für unerwünschte E-Mails nach.</li>
        <li>
          War die Adresse falsch geschrieben?{' '}
          <a class="kern-link" href={registration.to({ eventId })}>
            Melden Sie sich noch einmal an
          </a>
          .
        </li>
      </ul>
      <Actions>
        <ButtonLink href={registrationMail.to({ eventId })} label="E-Mail noch einmal senden" tone="secondary" />
      </Actions>
    </section>
  )
}

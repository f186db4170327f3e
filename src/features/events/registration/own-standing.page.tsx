import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import type { Registration } from './registration.queries.ts'
import { registrationState } from './registration.rules.ts'

type OwnStandingProps = { event: PublicEvent; registration: Registration; now: Date }

/** On the page of the event, to whoever is registered: that they are, and the way to their registration. */
export function OwnStanding({ event, registration, now }: OwnStandingProps) {
  const { tone, title, text } = wordsOf({ event, registration, now })
  return (
    <Notice tone={tone} title={title} level={2}>
      {text ? <p>{text}</p> : null}
      <ButtonLink
        href={paths.events.own.registration.to({ registrationId: registration.id })}
        label="Zu Ihrer Anmeldung"
        tone="secondary"
      />
    </Notice>
  )
}

type Words = { tone: 'success' | 'warning' | 'info'; title: string; text: string | null }

function wordsOf({ event, registration, now }: OwnStandingProps): Words {
  const state = registrationState(registration, now)
  if (event.endsAt <= now && state !== 'placed') return { tone: 'info', title: 'Die Veranstaltung ist vorbei', text: null }
  if (event.endsAt <= now)
    return { tone: 'info', title: 'Sie waren angemeldet', text: 'Dort finden Sie auch, was nach der Veranstaltung bleibt.' }
  const confirmBy = registration.place?.confirmBy
  if (state === 'offered' && confirmBy)
    return {
      tone: 'warning',
      title: `Bitte nehmen Sie Ihren Platz bis ${moment(confirmBy)} an`,
      text: 'Danach bekommt ihn, wer als Nächstes wartet.',
    }
  if (state === 'waiting')
    return { tone: 'info', title: 'Sie stehen auf der Warteliste', text: 'Wird ein Platz frei, bekommen Sie eine E-Mail.' }
  if (state === 'lapsed') return { tone: 'info', title: 'Das Angebot eines Platzes ist abgelaufen', text: null }
  const seats = registration.seats === 1 ? null : `Mit ${registration.seats} Plätzen.`
  return { tone: 'success', title: 'Sie sind angemeldet', text: seats }
}

import type { ComponentChildren } from 'preact'
import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { TopicLinks, type Theme } from '../../../topics/index.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { DrawnPictures } from '../../../ui/picture.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { materialText, seriesText, spanText, whereText } from '../event-words.page.tsx'
import type { PublicEvent, PublicMaterial } from '../public-events.queries.ts'

export const eventsTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Veranstaltungen', href: paths.events.list.to() },
]

type EventView = {
  event: PublicEvent
  /** Smaller drawings of those in its text. */
  pictures: DrawnPictures
  now: Date
  themes: Theme[]
  /** Whether and how one can still register. */
  registration: ComponentChildren
  /** Not published: nothing here leads to addresses that do not answer yet. */
  isDraft?: boolean
}

export function eventPage({ event, pictures, now, themes, registration, isDraft }: EventView): Page {
  const { id: eventId, contact } = event
  return {
    title: event.title,
    description: event.summary || undefined,
    trail: eventsTrail,
    data: structuredData(event),
    body: (
      <>
        <Standing event={event} now={now} />
        {event.summary ? <p class="kern-body kern-body--large">{event.summary}</p> : null}
        <SummaryList rows={rowsOf(event)} />
        {isDraft && event.registers ? <p class="kern-body">An dieser Stelle steht der Weg zur Anmeldung.</p> : registration}
        <Materials event={event} now={now} />
        <Markdown text={event.text} pictures={pictures} />
        <TopicLinks slugs={event.topics} themes={themes} />
        {isDraft ? null : (
          <Actions>
            <ButtonLink href={paths.events.eventFile.to({ eventId })} label="In den Kalender (iCalendar)" tone="secondary" />
          </Actions>
        )}
        <p class="kern-body">
          Fragen zur Veranstaltung:{' '}
          <a class="kern-link" href={`mailto:${contact}`}>
            {contact}
          </a>
        </p>
      </>
    ),
  }
}

function Standing({ event, now }: { event: PublicEvent; now: Date }) {
  if (event.cancelledAt)
    return (
      <Notice tone="danger" title="Diese Veranstaltung ist abgesagt">
        <p>{event.cancellationReason}</p>
      </Notice>
    )
  return event.endsAt <= now ? <Notice tone="info" title="Diese Veranstaltung ist vorbei" /> : null
}

function rowsOf(event: PublicEvent) {
  const edition = event.edition ? (
    <a class="kern-link" href={paths.award.edition.to({ slug: event.edition.slug })}>
      {event.edition.title}
    </a>
  ) : null
  const rows = [
    { term: 'Wann', detail: spanText(event) },
    { term: 'Wo', detail: whereText(event) },
    { term: 'Reihe', detail: seriesText[event.series] },
    { term: 'Gehört zu', detail: edition },
    { term: 'Zuletzt geändert', detail: day(event.changedAt) },
  ]
  return rows.filter(({ detail }) => detail !== null)
}

function Materials({ event, now }: { event: PublicEvent; now: Date }) {
  if (event.materials.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="material">
      <h2 class="kern-heading-medium" id="material">
        {event.endsAt <= now ? 'Zum Nachlesen und Nachhören' : 'Unterlagen'}
      </h2>
      <ul class="kern-list kern-list--bullet">
        {event.materials.map((material) => (
          <li key={material.id}>
            {materialText[material.kind]}: <MaterialLink material={material} />
            {material.note ? <>. {material.note}</> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MaterialLink({ material }: { material: PublicMaterial }) {
  const { label } = material
  if ('mediaId' in material && !material.isServable) return <>{label} (wird noch geprüft)</>
  const [href, where] =
    'url' in material
      ? [material.url, `auf ${new URL(material.url).hostname}`]
      : [paths.media.to({ mediaId: material.mediaId }), 'PDF, in diesem Portal']
  return (
    <>
      <a class="kern-link" href={href} rel="noopener noreferrer">
        {label}
      </a>{' '}
      ({where})
    </>
  )
}

function structuredData(event: PublicEvent) {
  const mode = { online: 'Online', 'on-site': 'Offline', hybrid: 'Mixed' }[event.form]
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt.toISOString(),
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    eventStatus: `https://schema.org/${event.cancelledAt ? 'EventCancelled' : 'EventScheduled'}`,
  }
}

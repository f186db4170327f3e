import { paths } from '../../paths.ts'
import { weekdayAndDay, time } from '../../plain/german-date.ts'
import type { Dated } from '../../platform/desk.ts'
import type { Page } from '../../platform/page.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import { Typed } from '../../ui/typed.tsx'

type YearView = { year: number; dates: Dated[]; now: Date }

const month = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' })

export function yearPage({ year, dates, now }: YearView): Page {
  const months = Map.groupBy(dates, ({ at }) => month.format(at))
  return {
    title: `Kalender ${year}`,
    crumb: 'Kalender',
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Schreibtisch', href: paths.desk.to() },
    ],
    wide: true,
    body: (
      <>
        <p class="kern-body">
          Phasen des Landespreises, Veranstaltungen, geplante Veröffentlichungen und Tage, an denen Texte zu prüfen sind.
        </p>
        <Actions>
          <ButtonLink href={paths.year.to({ jahr: year - 1 })} label={`Kalender ${year - 1}`} tone="secondary" />
          <ButtonLink href={paths.year.to({ jahr: year + 1 })} label={`Kalender ${year + 1}`} tone="secondary" />
        </Actions>
        {dates.length === 0 ? (
          <EmptyState title="In diesem Jahr steht nichts an">
            <p>Sobald etwas geplant ist, steht es hier.</p>
          </EmptyState>
        ) : (
          [...months].map(([name, own]) => <Month key={name} name={name} dates={own} now={now} />)
        )}
      </>
    ),
  }
}

function Month({ name, dates, now }: { name: string; dates: Dated[]; now: Date }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{name}</h2>
      <Table
        caption={name}
        captionHidden
        head={['Tag', 'Was', 'Art']}
        rows={dates.map(({ kind, title, href, at }) => [
          `${weekdayAndDay(at)}${clockOf(at)}${at < now ? ' (vorbei)' : ''}`,
          <a class="kern-link" href={href}>
            <Typed>{title}</Typed>
          </a>,
          kind,
        ])}
      />
    </section>
  )
}

/** A day of its own has no time. */
function clockOf(at: Date): string {
  const clock = time(at)
  return clock.startsWith('0:00') || clock.startsWith('00:00') ? '' : `, ${clock}`
}

import { paths } from '../../paths.ts'
import { day, daysBetween } from '../../plain/german-date.ts'
import { germanDay } from '../../plain/german-day.ts'
import type { Waiting } from '../../platform/desk.ts'
import type { Page } from '../../platform/page.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import { Typed } from '../../ui/typed.tsx'
import type { DeskPart, DeskRole } from './desk-sources.ts'

export type DeskSection = Pick<DeskPart, 'title' | 'roles' | 'dueText'> & { waiting: Waiting[] }
type DeskView = {
  /** What this person may open. */
  own: DeskSection[]
  /** What waits for others: told as a number and an age alone. */
  others: DeskSection[]
  now: Date
}

const roleText: Record<DeskRole, string> = { editor: 'Redaktion', office: 'Wettbewerbsbüro' }

export function deskPage({ own, others, now }: DeskView): Page {
  const busy = own.filter(({ waiting }) => waiting.length > 0)
  const elsewhere = others.filter(({ waiting }) => waiting.length > 0)
  return {
    title: 'Schreibtisch',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <p class="kern-body">
          Was auf wen wartet, und seit wann. Das Dringendste steht oben: was zuerst fällig ist, sonst was am längsten wartet.
        </p>
        <Actions>
          <ButtonLink href={paths.year.to()} label="Kalender des Jahres" tone="secondary" />
        </Actions>
        {busy.length === 0 ? (
          <EmptyState title="Auf Sie wartet nichts">
            <p>Sobald etwas zu prüfen, zu beantworten oder zu veröffentlichen ist, steht es hier.</p>
          </EmptyState>
        ) : (
          busy.map((section) => <Section key={section.title} section={section} now={now} />)
        )}
        {elsewhere.length > 0 ? <Elsewhere sections={elsewhere} now={now} /> : null}
      </>
    ),
  }
}

function Section({ section: { title, roles, dueText, waiting }, now }: { section: DeskSection; now: Date }) {
  const isDated = waiting.some(({ dueOn }) => dueOn)
  const isTaken = waiting.some(({ takenBy }) => takenBy)
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">
        {title} ({waiting.length})
      </h2>
      <p class="kern-body kern-body--muted">Wartet auf: {roles.map((role) => roleText[role]).join(' oder ')}</p>
      <Table
        caption={title}
        captionHidden
        head={['Was', 'Wartet seit', ...(isDated ? [dueText ?? 'Fällig'] : []), ...(isTaken ? ['Übernommen von'] : [])]}
        rows={waiting.map(({ title: what, href, since, dueOn, takenBy }) => [
          <a class="kern-link" href={href}>
            <Typed>{what}</Typed>
          </a>,
          sinceText(since, now),
          ...(isDated ? [dueOn ? germanDay(dueOn) : '–'] : []),
          ...(isTaken ? [takenBy ? <Typed>{takenBy}</Typed> : 'noch niemandem'] : []),
        ])}
      />
    </section>
  )
}

/** What came from a file with a day to come was there from the beginning. */
function sinceText(since: Date, now: Date): string {
  return since > now ? 'von Anfang an' : `${day(since)} (${ageText(since, now)})`
}

export function ageText(since: Date, now: Date): string {
  const days = daysBetween(since, now)
  if (days <= 0) return 'heute'
  return days === 1 ? 'seit gestern' : `seit ${days.toLocaleString('de-DE')} Tagen`
}

function Elsewhere({ sections, now }: { sections: DeskSection[]; now: Date }) {
  return (
    <section class="ik-flow" aria-labelledby="andere">
      <h2 class="kern-heading-medium" id="andere">
        Wartet auf andere
      </h2>
      <ul class="kern-list">
        {sections.map(({ title, roles, waiting }) => (
          <li key={title}>
            {roles.map((role) => roleText[role]).join(' oder ')}: {title} ({waiting.length}), am längsten{' '}
            {ageText(oldest(waiting), now)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function oldest(waiting: Waiting[]): Date {
  return new Date(Math.min(...waiting.map(({ since }) => since.getTime())))
}

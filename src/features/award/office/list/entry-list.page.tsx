import { paths } from '../../../../paths.ts'
import { day } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Table, type SortableHead } from '../../../../ui/table.tsx'
import { unreadText } from '../../conversation.page.tsx'
import { stateBadge } from '../../entrant/entry-words.page.tsx'
import { admittedBadge, officeTrail } from '../entries/office-words.page.tsx'
import { EntryFilter, type FilterOptions } from './entry-filter.page.tsx'
import type { ListedEntry } from './entry-list.queries.ts'
import { isFiltered, pagesOf, sortedBy, writtenQuestion, type EntryQuestion, type Sort } from './entry-list.rules.ts'
import { SavedViews } from './entry-views.page.tsx'
import type { SavedView } from './entry-views.queries.ts'

export type ListView = {
  question: EntryQuestion
  entries: ListedEntry[]
  total: number
  opened: boolean
  options: FilterOptions
  views: SavedView[]
  errors?: Record<string, string>
  viewName?: string
}

export function entryListPage(view: ListView): Page {
  const { question, entries, total, opened, errors } = view
  return {
    title: 'Beiträge',
    trail: officeTrail,
    errors,
    wide: true,
    body: (
      <>
        {opened ? null : (
          <p class="kern-body">
            Die Beiträge sind noch nicht geöffnet: zu sehen sind Organisation, Kategorie und Stand, nicht der Inhalt.
          </p>
        )}
        <EntryFilter question={question} options={view.options} />
        <h2 class="kern-heading-medium">{found(total, question)}</h2>
        {entries.length === 0 ? <Nothing question={question} /> : <Entries view={view} />}
        <Pagination
          page={question.seite}
          pages={pagesOf(total, question.zeilen)}
          href={(seite) => paths.office.entries.to(writtenQuestion({ ...question, seite }))}
        />
        <SavedViews {...view} />
      </>
    ),
  }
}

function found(total: number, question: EntryQuestion): string {
  const number = total === 1 ? '1 Beitrag' : `${total} Beiträge`
  return isFiltered(question) ? `${number} gefunden` : number
}

function Nothing({ question }: { question: EntryQuestion }) {
  return (
    <EmptyState title="Keine Beiträge">
      {isFiltered(question) ? (
        <p>
          Zu diesen Angaben gibt es keinen Beitrag.{' '}
          <a class="kern-link" href={paths.office.entries.to()}>
            Alle Beiträge anzeigen
          </a>
        </p>
      ) : (
        <p>Sobald eine Organisation einen Beitrag beginnt, steht er hier.</p>
      )}
    </EmptyState>
  )
}

function Entries({ view: { question, entries, opened } }: { view: ListView }) {
  return (
    <Form action={paths.office.entryBatch.to()} method="get" label="Ausgewählte Beiträge">
      <Table
        caption="Beiträge"
        captionHidden
        head={[
          head(question, 'federfuehrung', 'Federführung'),
          ...(opened ? [head(question, 'titel', 'Titel')] : []),
          head(question, 'kategorie', 'Kategorie'),
          head(question, 'bezirk', 'Regierungsbezirk'),
          head(question, 'stand', 'Stand'),
          head(question, 'eingang', 'Eingang'),
        ]}
        rows={entries.map((entry) => cells(entry, opened))}
      />
      <Actions>
        <SubmitButton label="Ausgewählte zulassen" name="tat" value="zulassen" tone="secondary" />
        <SubmitButton label="Ausgewählte anschreiben" name="tat" value="anschreiben" tone="secondary" />
        <SubmitButton label="Ausgewählte ausgeben" name="tat" value="ausgeben" tone="secondary" />
      </Actions>
    </Form>
  )
}

function head(question: EntryQuestion, sort: Sort, label: string): SortableHead {
  const direction = question.abwaerts ? 'descending' : 'ascending'
  return {
    label,
    href: paths.office.entries.to(writtenQuestion(sortedBy(question, sort))),
    sorted: question.sortierung === sort ? direction : undefined,
  }
}

function cells(entry: ListedEntry, opened: boolean) {
  return [
    <Choice key="choice" entry={entry} />,
    ...(opened ? [entry.title ?? '–'] : []),
    entry.categoryTitle ?? 'noch nicht gewählt',
    districtName(entry.district),
    <StateOf key="state" entry={entry} />,
    <span key="arrived" class="ik-nowrap">
      {entry.arrivedAt ? day(entry.arrivedAt) : '–'}
    </span>,
  ]
}

/** The head of the column says what it is. */
function districtName(district: string | null): string {
  return district?.replace(/^Regierungsbezirk /, '') ?? '–'
}

function Choice({ entry }: { entry: ListedEntry }) {
  const id = `beitrag-${entry.id}`
  return (
    <span class="office-choice">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        name="beitrag"
        value={entry.id}
        id={id}
        aria-label={`Beitrag von ${entry.lead.name} auswählen`}
      />
      <a class="kern-link" href={paths.office.entry.to({ entryId: entry.id })}>
        {entry.lead.name}
      </a>
    </span>
  )
}

function StateOf({ entry }: { entry: ListedEntry }) {
  const badge = entry.state === 'handed-in' && entry.admitted !== null ? admittedBadge(entry.admitted) : stateBadge[entry.state]
  return (
    <span class="office-states">
      <Badge {...badge} />
      {entry.correction === 'open' ? <Badge tone="warning" label="Nachforderung läuft" /> : null}
      {entry.extendedUntil ? <Badge tone="info" label="Frist verlängert" /> : null}
      {entry.unread > 0 ? (
        <a class="kern-link" href={paths.office.messages.to({ entryId: entry.id })}>
          {unreadText(entry.unread)}
        </a>
      ) : null}
    </span>
  )
}

import { moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { closingObstacle, entriesWithoutQuorum, type Cell } from '../../judging/closing.rules.ts'
import type { ScoredCategory } from '../../judging/scoring.queries.ts'
import { ExcuseForm } from './excuse-form.page.tsx'
import { cellBadge, closingRefusalText, scoringTrail } from './scoring-words.page.tsx'

export type CategoryView = {
  category: ScoredCategory
  personId: string
  values?: Record<string, string>
  errors?: Record<string, string>
}

export function categoryPage(view: CategoryView): Page {
  const { category, errors } = view
  return {
    title: category.title,
    trail: scoringTrail,
    errors,
    wide: true,
    body: (
      <>
        <p class="kern-body kern-body--muted">Bewertungsrunde {category.round}</p>
        {category.entries.length === 0 ? (
          <EmptyState title="In dieser Kategorie ist kein Beitrag zugelassen">
            <p>Sie kann trotzdem abgeschlossen werden, damit die Jury „nicht vergeben“ beschließen kann.</p>
          </EmptyState>
        ) : (
          <Cells category={category} />
        )}
        <Closing {...view} />
        {category.acts.length < 2 && category.cells.some((cell) => cell.state === 'open') ? <ExcuseForm {...view} /> : null}
      </>
    ),
  }
}

function Cells({ category }: { category: ScoredCategory }) {
  const { entries, seats, cells } = category
  return (
    <Table
      caption="Wer hat versiegelt?"
      head={['Beitrag', ...seats.map((seat) => seat.body)]}
      rows={entries.map((entry) => [
        `${entry.title} (${entry.leadName})`,
        ...seats.map((seat) => (
          <CellMark
            cell={cells.find((cell) => cell.entryId === entry.id && cell.seatId === seat.id)}
            about={`${seat.body}, ${entry.title}`}
            isClosed={category.acts.length >= 2}
          />
        )),
      ])}
    />
  )
}

function CellMark({ cell, about, isClosed }: { cell: Cell | undefined; about: string; isClosed: boolean }) {
  if (!cell) return null
  const mayBreak = cell.state === 'sealed' && cell.sealId !== null && !isClosed
  return (
    <>
      <Badge {...cellBadge[cell.state]} />
      {mayBreak ? (
        <p class="kern-body kern-body--small">
          <a class="kern-link" href={paths.office.scoring.unsealing.to({ sealId: cell.sealId ?? '' })}>
            Aufheben<span class="kern-sr-only"> ({about})</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

function Closing({ category, personId }: CategoryView) {
  const { acts } = category
  if (acts.length >= 2) return <Closed category={category} />
  const obstacle = closingObstacle(category)
  return (
    <>
      <h2 class="kern-heading-medium">Bewertung abschließen</h2>
      {acts.map((act) => (
        <p key={act.personId} class="kern-body">
          <Typed>{act.name}</Typed> hat den Abschluss am {moment(act.actedAt)} erklärt. Es fehlt eine zweite Person.
        </p>
      ))}
      {obstacle ? <Obstacle category={category} text={closingRefusalText[obstacle]} /> : null}
      {obstacle || acts.some((act) => act.personId === personId) ? null : <ClosingForm category={category} />}
    </>
  )
}

function Closed({ category }: { category: ScoredCategory }) {
  const [first, second] = category.acts
  return (
    <Notice tone="success" title="Die Bewertung ist abgeschlossen" level={2}>
      <p>
        {first?.name} und {second?.name} haben sie abgeschlossen, zuletzt am {second ? moment(second.actedAt) : ''}. Die Jury
        sieht jetzt alle Bewertungen der Beiträge, bei denen sie nicht befangen ist.
      </p>
    </Notice>
  )
}

function Obstacle({ category, text }: { category: ScoredCategory; text: string }) {
  const weak = entriesWithoutQuorum(category)
  const names = category.entries.filter(({ id }) => weak.includes(id)).map(({ title }) => title)
  const isQuorum = text === closingRefusalText['no-quorum']
  return (
    <Notice tone="info" title="Noch nicht möglich">
      <p>{text}</p>
      {isQuorum ? (
        <p>
          Nötig sind {category.quorum}: {names.join(', ')}.
        </p>
      ) : null}
    </Notice>
  )
}

function ClosingForm({ category }: { category: ScoredCategory }) {
  const { categoryId, round, acts } = category
  return (
    <Form action={paths.office.scoring.closing.to({ categoryId })} label="Bewertung abschließen">
      <Hidden name="round" value={round} />
      <p class="kern-body">
        {acts.length === 0
          ? 'Zwei Personen des Wettbewerbsbüros erklären den Abschluss. Mit der zweiten Erklärung werden alle Bewertungen geöffnet.'
          : 'Mit Ihrer Erklärung werden alle Bewertungen dieser Kategorie geöffnet. Das lässt sich nicht rückgängig machen.'}
      </p>
      <Actions>
        <SubmitButton label={acts.length === 0 ? 'Abschluss erklären' : 'Abschluss bestätigen und Bewertungen öffnen'} />
      </Actions>
    </Form>
  )
}

import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { Category } from '../../edition.rules.ts'
import { conflictBadge, reasonText } from '../../judging/conflict-words.page.tsx'
import { partText } from '../../judging/seat-words.page.tsx'
import { officeTrail } from '../entries/office-words.page.tsx'
import type { MatrixCell, MatrixRow, SeatedPerson } from './conflicts.queries.ts'

type Matrix = { rows: MatrixRow[]; seated: SeatedPerson[]; categories: Category[] }

/** Who has said what. Of a reason only its class. */
export function conflictMatrixPage({ rows, seated, categories }: Matrix): Page {
  const parts = categories
    .map((category) => ({ category, rows: rows.filter((row) => row.categoryId === category.id) }))
    .filter((part) => part.rows.length > 0)
  return {
    title: 'Befangenheit',
    trail: officeTrail,
    wide: true,
    body:
      parts.length === 0 || seated.length === 0 ? (
        <NothingYet seated={seated.length > 0} />
      ) : (
        <>
          <p class="ik-lead">{summaryOf(rows)}</p>
          <p>Über den Stand in einer Zelle kommen Sie zu den Angaben, zum Vermerken und zum Aufheben.</p>
          {parts.map((part) => (
            <Table
              key={part.category.id}
              caption={part.category.title}
              head={['Beitrag', ...seated.map(headOf)]}
              rows={part.rows.map((row) => [
                nameOf(row),
                ...row.cells.map((cell) => <Cell row={row} cell={cell} seated={seated} />),
              ])}
            />
          ))}
        </>
      ),
  }
}

function NothingYet({ seated }: { seated: boolean }) {
  return seated ? (
    <EmptyState title="Es gibt noch keine Beiträge">
      Sobald Beiträge eingereicht sind, stehen sie hier mit den Sitzen der Jury.
    </EmptyState>
  ) : (
    <EmptyState
      title="Auf keinem Sitz ist eine Person"
      action={
        <a class="kern-link" href={paths.office.jury.seats.to()}>
          Sitze der Jury
        </a>
      }
    >
      Bitte laden Sie zuerst Personen ein.
    </EmptyState>
  )
}

function summaryOf(rows: MatrixRow[]): string {
  const cells = rows.flatMap((row) => row.cells)
  const number = (state: MatrixCell['state']) => cells.filter((cell) => cell.state === state).length
  return `${number('none')} Erklärungen „nicht befangen“, ${number('declared')} „befangen“, ${number('not-asked')} stehen aus.`
}

function headOf({ name, body, part }: SeatedPerson): string {
  return part === 'deputy' ? `${name} (${partText.deputy}, ${body})` : `${name} (${body})`
}

function nameOf(row: MatrixRow) {
  return row.title === null ? (
    row.leadName
  ) : (
    <>
      {row.title}
      <br />
      <span class="kern-body--muted">
        <Typed>{row.leadName}</Typed>
      </span>
    </>
  )
}

function Cell({ row, cell, seated }: { row: MatrixRow; cell: MatrixCell; seated: SeatedPerson[] }) {
  const { personId, state, reasonClass, liftAsked } = cell
  const who = seated.find((one) => one.personId === personId)?.name ?? ''
  return (
    <>
      <a class="kern-link" href={paths.office.conflicts.one.to({ entryId: row.entryId, personId })}>
        {conflictBadge[state].label}
        <span class="ik-visually-hidden">
          {' '}
          ({who}, <Typed>{row.leadName}</Typed>)
        </span>
      </a>
      {reasonClass ? `: ${reasonText[reasonClass]}` : null}
      {liftAsked ? ' – Aufhebung beantragt' : null}
    </>
  )
}

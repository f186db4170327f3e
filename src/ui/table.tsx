import type { ComponentChildren } from 'preact'

/** A column by which the list can be sorted: its head is the link that does it. */
export type SortableHead = { label: string; href: string; sorted?: 'ascending' | 'descending' }
type Head = string | SortableHead

type TableProps = {
  caption: string
  /** Where a heading above says the same. */
  captionHidden?: boolean
  head: Head[]
  /** The first cell of a row names it. */
  rows: ComponentChildren[][]
}

/** With more columns than this a table is wider than a tablet: there each row is a block of labelled values. */
const MANY = 4

/** On narrow screens each row stands upright under its name; what is still too wide scrolls by itself, also by keyboard. */
export function Table({ caption, captionHidden, head, rows }: TableProps) {
  return (
    <section
      class={`kern-table-responsive ik-table${head.length > MANY ? ' ik-table--many' : ''}`}
      aria-label={caption}
      tabIndex={0}
    >
      <table class="kern-table">
        <caption class={captionHidden ? 'ik-visually-hidden' : 'kern-title kern-title--small'}>
          <span class="ik-table__caption">{caption}</span>
        </caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">{head.map(headOf)}</tr>
        </thead>
        <tbody class="kern-table__body">
          {rows.map((cells, index) => (
            <tr key={index} class="kern-table__row">
              {cells.map((cell, column) => cellOf(cell, column, head))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const labelOf = (cell: Head | undefined) => (typeof cell === 'object' ? cell.label : cell)

function headOf(cell: Head) {
  if (typeof cell === 'string')
    return (
      <th key={cell} class="kern-table__header" scope="col">
        {cell}
      </th>
    )
  return (
    <th key={cell.label} class="kern-table__header" scope="col" aria-sort={cell.sorted}>
      <a class="kern-link kern-link--no-visited-state" href={cell.href}>
        {cell.label}
        {cell.sorted ? <span aria-hidden="true">{cell.sorted === 'ascending' ? ' ▲' : ' ▼'}</span> : null}
      </a>
    </th>
  )
}

function cellOf(cell: ComponentChildren, column: number, head: Head[]) {
  return column === 0 ? (
    <th key={column} class="kern-table__header" scope="row">
      {cell}
    </th>
  ) : (
    <td key={column} class="kern-table__cell" data-head={labelOf(head[column])}>
      {cell}
    </td>
  )
}

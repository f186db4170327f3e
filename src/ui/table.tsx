import type { ComponentChildren } from 'preact'

type TableProps = {
  caption: string
  /** Where a heading above says the same. */
  captionHidden?: boolean
  head: string[]
  /** The first cell of a row names it. */
  rows: ComponentChildren[][]
}

/** On narrow screens each row stands upright under its name; what is still too wide scrolls by itself, also by keyboard. */
export function Table({ caption, captionHidden, head, rows }: TableProps) {
  return (
    <section class="kern-table-responsive ik-table" aria-label={caption} tabIndex={0}>
      <table class="kern-table">
        <caption class={captionHidden ? 'ik-visually-hidden' : 'kern-title'}>
          <span class="ik-table__caption">{caption}</span>
        </caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            {head.map((cell) => (
              <th key={cell} class="kern-table__header" scope="col">
                {cell}
              </th>
            ))}
          </tr>
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

function cellOf(cell: ComponentChildren, column: number, head: string[]) {
  return column === 0 ? (
    <th key={column} class="kern-table__header" scope="row">
      {cell}
    </th>
  ) : (
    <td key={column} class="kern-table__cell" data-head={head[column]}>
      {cell}
    </td>
  )
}

import type { ComponentChildren } from 'preact'

type TableProps = {
  caption: string
  head: string[]
  /** The first cell of a row names it. */
  rows: ComponentChildren[][]
}

/** Scrolls by itself where it is too wide, also by keyboard. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <section class="kern-table-responsive ik-table" aria-label={caption} tabIndex={0}>
      <table class="kern-table">
        <caption class="kern-title">
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
              {cells.map(cellOf)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cellOf(cell: ComponentChildren, index: number) {
  return index === 0 ? (
    <th key={index} class="kern-table__header" scope="row">
      {cell}
    </th>
  ) : (
    <td key={index} class="kern-table__cell">
      {cell}
    </td>
  )
}

import { csv } from '../../../../plain/csv.ts'
import { isoDate, time } from '../../../../plain/german-date.ts'
import { xlsx } from '../../../../platform/xlsx.ts'
import type { Cell } from './columns.ts'

export type Format = 'csv' | 'xlsx'
/** `name` is the sheet's. */
type Written = { name: string; head: string[]; rows: Cell[][] }
type TableFile = { mediaType: string; write: (table: Written) => Promise<Uint8Array> }

export const FORMATS: Record<Format, TableFile> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: async ({ head, rows }) => new TextEncoder().encode(csv([head, ...rows.map((row) => row.map(inBerlin))])),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: ({ name, head, rows }) =>
      xlsx(
        name,
        head,
        rows.map((row) => row.map(asWallClock)),
      ),
  },
}

function inBerlin(cell: Cell): string | number | null {
  return cell instanceof Date ? `${isoDate(cell)} ${time(cell).replace(' Uhr', '')}` : cell
}

/** A spreadsheet knows no time zones: it is given the wall clock of Berlin as if it were UTC. */
function asWallClock(cell: Cell): Cell {
  return cell instanceof Date ? new Date(`${isoDate(cell)}T${time(cell).replace(' Uhr', '')}:00Z`) : cell
}

import type { CsvCell } from '../../plain/csv.ts'
import type { LicenceAnswer } from './answers.ts'

export type AnswerTable = { head: string[]; rows: CsvCell[][] }

/** A column for each field; rows that are all alike in their fields. */
export function tableOf(rows: Record<string, CsvCell | boolean>[]): AnswerTable {
  const head = Object.keys(rows[0] ?? {})
  return { head, rows: rows.map((row) => head.map((name) => row[name] as CsvCell)) }
}

/** A table has no other place for it, and its rows are copied one by one. */
export function withLicence({ head, rows }: AnswerTable, licences: LicenceAnswer[]): AnswerTable {
  const [names, attributions] = [licences.map(({ name }) => name), licences.map(({ namensnennung }) => namensnennung)]
  const added = [[...new Set(names)].join(' | '), [...new Set(attributions)].join(' | ')]
  return { head: [...head, 'lizenz', 'namensnennung'], rows: rows.map((row) => [...row, ...added]) }
}

import { readFileSync } from 'node:fs'
import { median } from './load.ts'

/** A statement that the portal sent for a request (server-queries.ts). */
export type Recorded = { asked: string; text: string; values: unknown[]; ms: number }

export function readRecorded(file: string): Recorded[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Recorded)
}

/** Of each address asked, the statements of the last time. */
export function statementsByPage(recorded: Recorded[], addresses: string[]): Recorded[][] {
  const byPage = Map.groupBy(recorded, ({ asked }) => asked)
  return addresses.map((address) => {
    const all = byPage.get(address) ?? []
    const keys = new Map(all.map((one) => [keyOf(one), one]))
    return [...keys.values()]
  })
}

/** Waiting for a connection is in the time of "begin". */
const NO_QUERY = /^(begin|commit|rollback)/

/** The queries that took longest: the median of the runs with the same values, so that a busy machine does not decide. */
export function slowest(recorded: Recorded[], atMost: number): Recorded[] {
  const queries = recorded.filter(({ text }) => !NO_QUERY.test(text))
  const groups = [...Map.groupBy(queries, ({ text, values }) => JSON.stringify([text, values])).values()]
  const medians = groups.map((runs) => ({ ...(runs[0] as Recorded), ms: median(runs.map(({ ms }) => ms)) }))
  return medians.sort((one, other) => other.ms - one.ms).slice(0, atMost)
}

const keyOf = ({ asked, text, values }: Recorded): string => JSON.stringify([asked, text, values])

import { readFileSync } from 'node:fs'

export type DataSource = { data: string; attribution: string; asOf: string; licence: string; licenceUrl: string | null }

const HEADING = '## Attribution'

/** The table of attributions in data/SOURCES.md: the one place where their exact words stand. */
export function readDataSources(): DataSource[] {
  const sources = readFileSync(new URL('../../data/SOURCES.md', import.meta.url), 'utf8')
  const section = sources.slice(sources.indexOf(HEADING)).split('\n## ')[0] as string
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
  return rows.map((row) => {
    const [data = '', attribution = '', asOf = '', licence = '', licenceUrl = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { data, attribution, asOf, licence, licenceUrl: licenceUrl || null }
  })
}

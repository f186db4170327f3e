import { shownValue } from '../../entrant/step-content.page.tsx'
import { stateBadge, stepTitle } from '../../entrant/entry-words.page.tsx'
import { EMPTY, type EntryEdition } from '../../steps.rules.ts'
import type { Manifest } from '../../submission-manifest.rules.ts'
import { admittedBadge } from '../entries/office-words.page.tsx'
import type { ListedEntry } from '../list/entry-list.queries.ts'

export type ExportRow = { entry: ListedEntry; manifest: Manifest | null }
export type Cell = string | number | Date | null
export type Column = {
  name: string
  label: string
  group: string
  /** Of content: offered since the opening only. */
  content: boolean
  cell: (row: ExportRow) => Cell
}

const known = (name: string, label: string, cell: (entry: ListedEntry) => Cell): Column => ({
  name,
  label,
  group: 'Angaben zum Beitrag',
  content: false,
  cell: ({ entry }) => cell(entry),
})

const METADATA: Column[] = [
  known('federfuehrung', 'Federführung', (entry) => entry.lead.name),
  known('kreis', 'Kreis', (entry) => entry.county),
  known('bezirk', 'Regierungsbezirk', (entry) => entry.district),
  known('einwohner', 'Einwohnerzahl', (entry) => entry.population),
  known('kategorie', 'Kategorie', (entry) => entry.categoryTitle),
  known('stand', 'Stand', (entry) => stateBadge[entry.state].label),
  known('zulassung', 'Zulassung', (entry) => (entry.state === 'handed-in' ? admittedBadge(entry.admitted).label : null)),
  known('eingangsnummer', 'Eingangsnummer', (entry) => entry.receiptNumber),
  known('eingang', 'Eingegangen', (entry) => entry.arrivedAt),
]
const TITLE: Column = {
  name: 'titel',
  label: 'Titel',
  group: 'Angaben zum Beitrag',
  content: true,
  cell: ({ manifest }) => manifest?.title ?? null,
}

/** What a table of entries can have: facts, and one column per question of the edition. */
export function columnsOf(edition: EntryEdition, opened: boolean): Column[] {
  const answers = edition.fields.map((field): Column => ({
    name: `${field.step}.${field.name}`,
    label: field.label,
    group: stepTitle[field.step],
    content: true,
    cell: ({ manifest }) => {
      const step = manifest?.contents.steps.find((one) => one.step === field.step)
      return manifest ? shownValue(edition, field, step?.content ?? EMPTY) : null
    },
  }))
  return [...METADATA, TITLE, ...answers].filter((column) => opened || !column.content)
}

/** Chosen when nobody has chosen yet. */
export const USUAL = ['federfuehrung', 'titel', 'kategorie', 'bezirk', 'stand', 'zulassung', 'eingangsnummer', 'eingang']

import { z } from 'zod'
import {
  FACETS,
  facetTitle,
  readDirectoryQuestion,
  type DirectoryQuestion,
  type HarvestMark,
} from '../../features/projects/index.ts'

export const FORMATS = ['json', 'csv', 'geojson'] as const
export type Format = (typeof FORMATS)[number]

const MOST = 1000
const USUAL = 100
const COUNT = `Bitte geben Sie eine ganze Zahl von 1 bis ${MOST} an.`

const LIST = /^[a-z0-9-]+(,[a-z0-9-]+)*$/
const MARK = /^(?<rank>titel|text|\d+(?:\.\d+)?(?:e-\d+)?)_(?<ordinal>\d{1,9})$/

const format = (...offered: Format[]) =>
  z
    .literal(offered, { error: `Bitte geben Sie als Format eines von diesen an: ${offered.join(', ')}.` })
    .optional()
    .describe('Statt der Kopfzeile Accept')

const facets = Object.fromEntries(
  FACETS.map((facet) => [
    facet,
    z
      .string()
      .regex(LIST, {
        error: 'Bitte geben Sie Kennungen aus Kleinbuchstaben, Ziffern und Bindestrichen an, getrennt durch Kommas.',
      })
      .optional()
      .describe(`${facetTitle[facet]}: eine Kennung oder mehrere, durch Kommas getrennt; mehrere gelten als „oder“`),
  ]),
)

/** The same names and meanings as in the address of the directory; but what makes no sense is an error here, as nobody sees it. */
export const projectsForm = z.strictObject({
  q: z
    .string()
    .max(200, { error: 'Bitte suchen Sie mit höchstens 200 Zeichen.' })
    .optional()
    .describe('Suchbegriffe, wie im Verzeichnis'),
  ...facets,
  rolle: z
    .literal(['leitung', 'beteiligt'], { error: 'Bitte geben Sie als Rolle leitung oder beteiligt an.' })
    .optional()
    .describe('Verengt „kommune“ auf federführende oder auf weitere Beteiligte'),
  anzahl: z.coerce
    .number({ error: COUNT })
    .int({ error: COUNT })
    .min(1, { error: COUNT })
    .max(MOST, { error: COUNT })
    .default(USUAL)
    .describe('Projekte je Seite'),
  nach: z
    .string()
    .regex(MARK, { error: 'Bitte übernehmen Sie diese Angabe unverändert aus „weiter“ der vorigen Seite.' })
    .optional()
    .describe('Wo die vorige Seite endete; steht in „weiter“'),
  format: format('json', 'csv', 'geojson'),
})

export const projectForm = z.strictObject({ format: format('json', 'geojson') })
export const placesForm = z.strictObject({ format: format('json', 'csv', 'geojson') })
export const tableForm = z.strictObject({ format: format('json', 'csv') })

export function directoryQuestionOf(values: z.infer<typeof projectsForm>): DirectoryQuestion {
  const given = values as Record<string, string | number | undefined>
  return readDirectoryQuestion((name) => (given[name] === undefined ? [] : [String(given[name])]))
}

export function markOf(nach: string | undefined): HarvestMark | null {
  const groups = nach === undefined ? undefined : MARK.exec(nach)?.groups
  return groups ? { rank: groups.rank ?? '0', ordinal: Number(groups.ordinal) } : null
}

export function writtenMark({ rank, ordinal }: HarvestMark): string {
  return `${rank}_${ordinal}`
}

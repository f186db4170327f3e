import { z } from 'zod'
import { MOST_PAGES, searchParts } from './search-parts.ts'

const LONGEST_SEARCH = 200
const EARLIEST = 1900
const LATEST = 2200
const UNKNOWN = 'Diese Adresse der Suche enthält Angaben, die das Portal nicht kennt. Bitte benutzen Sie das Suchfeld.'

/** Unknown keys are refused: a search never sorts or filters by what it does not name. */
export const searchForm = z.strictObject(
  {
    q: z
      .string()
      .trim()
      .max(LONGEST_SEARCH, `Bitte suchen Sie mit höchstens ${LONGEST_SEARCH} Zeichen, am besten mit wenigen Wörtern.`)
      .default(''),
    bereich: z.enum(['', ...searchParts.map(({ key }) => key)], UNKNOWN).default(''),
    jahr: z
      .union([z.literal('').transform(() => null), z.coerce.number().int().min(EARLIEST).max(LATEST)], UNKNOWN)
      .default(null),
    thema: z
      .string()
      .regex(/^[a-z0-9-]{0,80}$/, UNKNOWN)
      .default(''),
    schreibweise: z.literal('genau', UNKNOWN).optional(),
    seite: z.coerce.number(UNKNOWN).int(UNKNOWN).min(1, UNKNOWN).max(MOST_PAGES, UNKNOWN).default(1),
  },
  UNKNOWN,
)

const LONGEST_BEGINNING = 80

/** What somebody has typed so far. */
export const suggestionsForm = z.strictObject({ q: z.string().trim().min(2).max(LONGEST_BEGINNING) })

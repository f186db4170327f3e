import { z } from 'zod'
import { MOST_PAGES } from './search-result.queries.ts'
import { searchDoors } from './contents.ts'

const LONGEST_SEARCH = 200
const UNKNOWN = 'Diese Adresse der Suche enthält Angaben, die das Portal nicht kennt. Bitte benutzen Sie das Suchfeld.'

/** Unknown keys are refused: a search never sorts or filters by what it does not name. */
export const searchForm = z.strictObject(
  {
    q: z
      .string()
      .trim()
      .max(LONGEST_SEARCH, `Bitte suchen Sie mit höchstens ${LONGEST_SEARCH} Zeichen, am besten mit wenigen Wörtern.`)
      .default(''),
    bereich: z.enum(['', ...searchDoors.map(({ key }) => key)], UNKNOWN).default(''),
    schreibweise: z.literal('genau', UNKNOWN).optional(),
    seite: z.coerce.number(UNKNOWN).int(UNKNOWN).min(1, UNKNOWN).max(MOST_PAGES, UNKNOWN).default(1),
  },
  UNKNOWN,
)

import { z } from 'zod'

const LONGEST_SEARCH = 200

/** Unknown keys are refused: a search never sorts or filters by what it does not name. */
export const searchForm = z.strictObject(
  {
    q: z
      .string()
      .trim()
      .max(LONGEST_SEARCH, `Bitte suchen Sie mit höchstens ${LONGEST_SEARCH} Zeichen, am besten mit wenigen Wörtern.`)
      .default(''),
  },
  'Diese Adresse der Suche enthält Angaben, die das Portal nicht kennt. Bitte benutzen Sie das Suchfeld.',
)

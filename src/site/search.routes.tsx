import { paths } from '../paths.ts'
import { searchWords } from '../plain/search-words.ts'
import type { Db } from '../platform/db.ts'
import { sqlState } from '../platform/db.ts'
import { formErrors } from '../platform/forms.ts'
import { secondsUntilNextWindow, withinLimit, type Limit } from '../platform/limits.queries.ts'
import { sha256 } from '../platform/random.ts'
import { clientAddress } from '../people/index.ts'
import { readWithin } from '../platform/full-text.queries.ts'
import type { SearchHit } from '../platform/search.ts'
import { routes, show } from '../platform/web.ts'
import { searches } from './contents.ts'
import { searchForm } from './search.form.ts'
import { searchPage } from './search.page.tsx'

const MOST_HITS = 30
/** Security requirement RL-05: no search holds the database longer. */
const PATIENCE_MS = 2_000
/** Enough for a whole administration behind one address. */
const SEARCHES: Limit = { name: 'search', most: 300, perSeconds: 300 }
const QUERY_CANCELED = '57014'

export const siteSearchRoutes = routes()

siteSearchRoutes.get(paths.search.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const form = searchForm.safeParse(c.req.query())
  if (!form.success) return show(c, searchPage({ typed: c.req.query('q') ?? '', errors: formErrors(form.error) }), 400)
  const words = searchWords(form.data.q)
  if (!words) return show(c, searchPage({ typed: form.data.q }))
  if (!(await withinLimit(db, SEARCHES, sha256(clientAddress(c))))) {
    c.header('Retry-After', String(secondsUntilNextWindow(SEARCHES)))
    return show(c, searchPage({ typed: form.data.q, errors: { q: TOO_MANY } }), 429)
  }
  const hits = await findHits(db, words, clock.now())
  if (!hits) return show(c, searchPage({ typed: form.data.q, errors: { q: OVERLOADED } }), 503)
  return show(c, searchPage({ typed: form.data.q, hits }))
})

const TOO_MANY =
  'Von Ihrem Anschluss kamen gerade sehr viele Suchen. Bitte warten Sie einige Minuten und suchen Sie dann noch einmal.'
const OVERLOADED = 'Die Suche hat zu lange gedauert. Bitte versuchen Sie es mit anderen oder weniger Wörtern noch einmal.'

/** The best of all doors, or null when the search took too long. */
async function findHits(db: Db, words: string, at: Date): Promise<SearchHit[] | null> {
  try {
    const found = await readWithin(db, PATIENCE_MS, async (tx) => {
      const lists: SearchHit[][] = []
      for (const search of searches) lists.push(await search(tx, { words, at, limit: MOST_HITS }))
      return lists.flat()
    })
    return found.sort((one, other) => other.rank - one.rank).slice(0, MOST_HITS)
  } catch (error) {
    if (sqlState(error) === QUERY_CANCELED) return null
    throw error
  }
}

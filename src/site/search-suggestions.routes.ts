import { clientAddress } from '../people/index.ts'
import { paths } from '../paths.ts'
import { secondsUntilNextWindow, withinLimit, type Limit } from '../platform/limits.queries.ts'
import { sha256 } from '../platform/random.ts'
import { routes } from '../platform/web.ts'
import { suggestionsForm } from './search.form.ts'
import { listSuggestions } from './search-suggestions.queries.ts'

/** Several for each word: enough for a whole administration behind one address (security requirement RL-02). */
const SUGGESTIONS: Limit = { name: 'search-suggestions', most: 3000, perSeconds: 300 }
/** Changes with every publication, and tells what somebody types. */
const CACHING = 'private, max-age=60'

export const searchSuggestionsRoutes = routes()

searchSuggestionsRoutes.get(paths.searchSuggestions.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const form = suggestionsForm.safeParse(c.req.query())
  if (!form.success) return c.json({ error: 'Bitte geben Sie mit q einen Suchbegriff von 2 bis 80 Zeichen an.' }, 400)
  if (!(await withinLimit(db, SUGGESTIONS, sha256(clientAddress(c))))) {
    c.header('Retry-After', String(secondsUntilNextWindow(SUGGESTIONS)))
    return c.json({ error: 'Von Ihrem Anschluss kamen gerade sehr viele Anfragen. Bitte warten Sie einige Minuten.' }, 429)
  }
  c.header('Cache-Control', CACHING)
  return c.json({ suggestions: await listSuggestions(db, form.data.q, clock.now()) })
})

import { clientAddress } from '../people/index.ts'
import { paths } from '../paths.ts'
import { formErrors } from '../platform/forms.ts'
import { secondsUntilNextWindow, withinLimit, type Limit } from '../platform/limits.queries.ts'
import { sha256 } from '../platform/random.ts'
import { routes, show } from '../platform/web.ts'
import { listThemes } from '../topics/index.ts'
import { searchForm } from './search.form.ts'
import { searchPage } from './search.page.tsx'
import { findResult } from './search-result.queries.ts'

/** Enough for a whole administration behind one address. */
const SEARCHES: Limit = { name: 'search', most: 300, perSeconds: 300 }

export const siteSearchRoutes = routes()

siteSearchRoutes.get(paths.search.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const form = searchForm.safeParse(c.req.query())
  if (!form.success) return show(c, searchPage({ typed: c.req.query('q') ?? '', errors: formErrors(form.error) }), 400)
  const { q, bereich, jahr, thema, schreibweise, seite } = form.data
  if (!/[\p{L}\p{N}]/u.test(q)) return show(c, searchPage({ typed: q }))
  if (!(await withinLimit(db, SEARCHES, sha256(clientAddress(c))))) {
    c.header('Retry-After', String(secondsUntilNextWindow(SEARCHES)))
    return show(c, searchPage({ typed: q, errors: { q: TOO_MANY } }), 429)
  }
  const chosen = { part: bereich, year: jahr, topic: thema || null }
  const asked = { q, ...chosen, exactly: schreibweise === 'genau', page: seite, at: clock.now() }
  const result = await findResult(db, asked)
  if (result === 'too-long') return show(c, searchPage({ typed: q, errors: { q: OVERLOADED } }), 503)
  return show(c, searchPage({ typed: q, found: result && { ...asked, ...result, themes: await listThemes(db) } }))
})

const TOO_MANY =
  'Von Ihrem Anschluss kamen gerade sehr viele Suchen. Bitte warten Sie einige Minuten und suchen Sie dann noch einmal.'
const OVERLOADED = 'Die Suche hat zu lange gedauert. Bitte versuchen Sie es mit anderen oder weniger Wörtern noch einmal.'

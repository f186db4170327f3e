import { paths } from '../../../paths.ts'
import { areasOf, listPlaces, readMapQuestion, type Place } from '../../../places/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { countIn, narrowed } from '../facets.rules.ts'
import { findListings } from '../found-listings.queries.ts'
import { exchangeQuestion } from './exchange.form.ts'
import { exchangeMapPage } from './exchange-map.page.tsx'

export const exchangeMapRoutes = routes()

/** The same question as that of the list, and the same listings. */
exchangeMapRoutes.get(paths.partners.map.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const { seite: _, ...chosen } = exchangeQuestion.parse(c.req.query())
  const [listings, places] = await Promise.all([
    findListings(db, { q: chosen.q, at: clock.now() }),
    listPlaces(db, ['municipality', 'county']),
  ])
  const found = narrowed(listings, chosen)
  const count = (of: Place[]) => countIn(found, of)
  const map = readMapQuestion((name) => c.req.query(name), places)
  const county = map.ausschnitt && { place: map.ausschnitt, count: count([map.ausschnitt]) }
  return show(c, exchangeMapPage({ listings, chosen, map, areas: areasOf(map, places, count), county }))
})

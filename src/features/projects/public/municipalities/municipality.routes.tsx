import { paths } from '../../../../paths.ts'
import { findPlaces, listPlaces, type Place } from '../../../../places/index.ts'
import { routes, show } from '../../../../platform/web.ts'
import { listThemes } from '../../../../topics/index.ts'
import { countDirectory, findDirectory, type DirectoryCounts } from '../../directory.queries.ts'
import { PLAIN_QUESTION } from '../../directory.rules.ts'
import { missingTopics } from './missing-topics.rules.ts'
import { municipalitiesPage } from './municipalities.page.tsx'
import { readPlaceSearch } from './municipalities.form.ts'
import { municipalityPage, projectsOf } from './municipality.page.tsx'
import { countPartners, readDoings } from './municipality.queries.ts'
import type { Partner } from './network.rules.ts'
import type { PlaceCount } from './place-counts.page.tsx'

const WITH_PAGE = ['municipality', 'county'] as const
const MOST_HITS = 40

export const municipalityRoutes = routes()

municipalityRoutes.get(paths.projects.municipalities.pattern, async (c) => {
  const { db } = c.var.deps
  const q = readPlaceSearch(c.req.query('q'))
  const [places, districts, all] = await Promise.all([
    q === '' ? listPlaces(db, WITH_PAGE) : findPlaces(db, { query: q, kinds: WITH_PAGE, limit: MOST_HITS }),
    listPlaces(db, ['district']),
    countDirectory(db, PLAIN_QUESTION),
  ])
  return show(c, municipalitiesPage({ q, districts, counts: places.map((place) => counted(all, place)) }))
})

municipalityRoutes.get(paths.projects.municipality.pattern, async (c) => {
  const { db, config } = c.var.deps
  const places = await listPlaces(db, [...WITH_PAGE, 'body'])
  const place = places.find(({ slug, kind }) => slug === c.req.param('slug') && kind !== 'body')
  if (!place) return c.notFound()
  const [led, joined, all, partners, themes, does] = await Promise.all([
    findDirectory(db, projectsOf(place, 'leitung')),
    findDirectory(db, projectsOf(place, 'beteiligt')),
    countDirectory(db, PLAIN_QUESTION),
    countPartners(db, place.slug),
    listThemes(db),
    readDoings(db),
  ])
  return show(
    c,
    municipalityPage({
      place,
      led,
      joined,
      themes,
      county: places.find(({ id }) => id === place.countyId) ?? null,
      partners: named(partners, places),
      missing: missingTopics(place, {
        places,
        topics: themes.flatMap(({ topics }) => topics.map(({ slug }) => slug)),
        does: (one, topic) => does(one.slug, topic),
      }),
      baseUrl: config.baseUrl,
      within: place.kind === 'county' ? withinCounty(all, place, places) : null,
    }),
  )
})

function named(partners: { slug: string; count: number }[], places: Place[]): Partner[] {
  const bySlug = new Map(places.map((place) => [place.slug, place]))
  return partners.flatMap(({ slug, count }) => {
    const place = bySlug.get(slug)
    return place ? [{ place, count }] : []
  })
}

function withinCounty(all: DirectoryCounts, county: Place, places: Place[]) {
  const members = places.filter(({ countyId }) => countyId === county.id).map((place) => counted(all, place))
  return { members, total: all.countFound([`kreis:${county.id}`]) }
}

function counted(all: DirectoryCounts, place: Place): PlaceCount {
  return { place, count: all.countFound([`kommune:${place.slug}`]) }
}

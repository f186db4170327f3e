import { paths } from '../paths.ts'
import { routes } from '../platform/web.ts'
import { whereabouts } from './place.ts'
import { findPlaces } from './place.queries.ts'
import { suggestionsForm } from './suggestions.form.ts'

const MOST_SUGGESTIONS = 8

/** The register is public and changes once a year, so anybody on the way may keep an answer. */
const CACHING = 'public, max-age=3600'

export const suggestionsRoutes = routes()

suggestionsRoutes.get(paths.places.suggestions.pattern, async (c) => {
  const form = suggestionsForm.safeParse(c.req.query())
  if (!form.success) return c.json({ error: 'Bitte geben Sie mit q einen Suchbegriff von höchstens 80 Zeichen an.' }, 400)
  const found = await findPlaces(c.var.deps.db, { query: form.data.q, kinds: form.data.art, limit: MOST_SUGGESTIONS })
  c.header('Cache-Control', CACHING)
  return c.json({ places: found.map((place) => ({ id: place.id, name: place.name, detail: whereabouts(place) })) })
})

import { paths } from '../../../paths.ts'
import { clientAddress } from '../../../people/index.ts'
import { whereabouts } from '../../../places/index.ts'
import { type Limit, secondsUntilNextWindow, withinLimit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { routes } from '../../../platform/web.ts'
import { PLAIN_QUESTION, withChoice, writtenQuestion } from '../directory.rules.ts'
import type { Facet } from '../facets.rules.ts'
import { suggestionsForm } from '../suggestions.form.ts'
import { listSuggestions, type Suggestions } from '../suggestions.queries.ts'
import { projectsText } from './directory-parts.page.tsx'

/** Several for each word: enough for a whole administration behind one address (security requirement RL-02). */
const SUGGESTIONS: Limit = { name: 'suggestions', most: 3000, perSeconds: 300 }

/** Changes with every publication, and tells what somebody types. */
const CACHING = 'private, max-age=60'

type Suggestion = { href: string; name: string; detail: string }

export const suggestionsRoutes = routes()

suggestionsRoutes.get(paths.projects.suggestions.pattern, async (c) => {
  const { db } = c.var.deps
  const form = suggestionsForm.safeParse(c.req.query())
  if (!form.success) return c.json({ error: 'Bitte geben Sie mit q einen Suchbegriff von 2 bis 80 Zeichen an.' }, 400)
  if (!(await withinLimit(db, SUGGESTIONS, sha256(clientAddress(c))))) {
    c.header('Retry-After', String(secondsUntilNextWindow(SUGGESTIONS)))
    return c.json({ error: 'Von Ihrem Anschluss kamen gerade sehr viele Anfragen. Bitte warten Sie einige Minuten.' }, 429)
  }
  c.header('Cache-Control', CACHING)
  return c.json({ suggestions: written(await listSuggestions(db, form.data.q)) })
})

function written({ topics, places, profiles }: Suggestions): Suggestion[] {
  return [
    ...topics.map(({ slug, title, count }) => choice('thema', slug, { name: title, detail: `Thema, ${projectsText(count)}` })),
    ...places.map(({ place, count }) =>
      choice('kommune', place.slug, { name: place.name, detail: `${whereabouts(place)}, ${projectsText(count)}` }),
    ),
    ...profiles.map(({ slug, title }) => ({ href: paths.projects.profile.to({ slug }), name: title, detail: 'Projekt' })),
  ]
}

function choice(facet: Facet, value: string, shown: { name: string; detail: string }): Suggestion {
  return { href: paths.projects.directory.to(writtenQuestion(withChoice(PLAIN_QUESTION, facet, value))), ...shown }
}

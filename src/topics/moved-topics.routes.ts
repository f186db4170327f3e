import { paths } from '../paths.ts'
import { routes } from '../platform/web.ts'
import { topicsToday } from './topics-today.rules.ts'
import { listThemes } from './topics.queries.ts'

export const movedTopics = routes()

const LISTS = [
  paths.projects.directory,
  paths.projects.map,
  paths.projects.statistics,
  paths.partners.exchange,
  paths.partners.map,
  paths.library.list,
]

/** Whoever kept an address of a topic that was merged into another comes to that one; not for good, since it can be undone. */
for (const { pattern } of LISTS)
  movedTopics.get(pattern, async (c, next) => {
    const asked = (c.req.queries('thema') ?? []).flatMap((value) => value.split(','))
    if (asked.length === 0) return next()
    const today = topicsToday(await listThemes(c.var.deps.db))
    const meant = [...new Set(asked.map((slug) => today.get(slug) ?? slug))]
    if (asked.every((slug) => meant.includes(slug))) return next()
    const address = new URL(c.req.url)
    address.searchParams.delete('thema')
    const rest = address.searchParams.toString()
    return c.redirect(`${address.pathname}?thema=${meant.map(encodeURIComponent).join(',')}${rest && `&${rest}`}`, 302)
  })

import { requireActor, requireRole, type Actor } from '../../people/index.ts'
import { paths } from '../../paths.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import { isoDate } from '../../plain/german-date.ts'
import { routes, show, type Ctx } from '../../platform/web.ts'
import { calendarParts, deskParts, type DeskRole } from './desk-sources.ts'
import { deskPage, type DeskSection } from './desk.page.tsx'
import { mostUrgentFirst } from './urgency.rules.ts'
import { yearPage } from './year.page.tsx'

export const deskRoutes = routes()

deskRoutes.get(paths.desk.pattern, async (c) => {
  const actor = requireDesk(c)
  const { db, clock } = c.var.deps
  const now = clock.now()
  const sections: DeskSection[] = []
  for (const { list, ...part } of deskParts) sections.push({ ...part, waiting: mostUrgentFirst(await list(db, now)) })
  const own = sections.filter(({ roles }) => isFor(actor, roles))
  return show(c, deskPage({ own, others: sections.filter((section) => !own.includes(section)), now }))
})

deskRoutes.get(paths.year.pattern, async (c) => {
  const actor = requireDesk(c)
  const { db, clock } = c.var.deps
  const now = clock.now()
  const year = yearOf(c.req.query('jahr') ?? '', now)
  const span = { from: berlinInstant(`${year}-01-01T00:00`), until: berlinInstant(`${year + 1}-01-01T00:00`), now }
  const parts = calendarParts.filter(({ roles }) => isFor(actor, roles))
  const dates = (await Promise.all(parts.map(({ list }) => list(db, span)))).flat()
  dates.sort((one, other) => Number(one.at) - Number(other.at) || one.title.localeCompare(other.title, 'de'))
  return show(c, yearPage({ year, dates, now }))
})

function yearOf(asked: string, now: Date): number {
  return /^20\d\d$/.test(asked) ? Number(asked) : Number(isoDate(now).slice(0, 4))
}

function requireDesk(c: Ctx): Actor {
  const actor = requireActor(c)
  return actor.roles.includes('office') ? actor : requireRole(c, 'editor')
}

function isFor(actor: Actor, roles: readonly DeskRole[]): boolean {
  return roles.some((role) => actor.roles.includes(role))
}

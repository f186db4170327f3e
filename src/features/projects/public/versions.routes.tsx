import { actorOf } from '../../../people/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listThemes } from '../../../topics/index.ts'
import { listVersions } from '../versions.queries.ts'
import { findAnswerable } from '../withdrawal.queries.ts'
import { mayWithdraw } from '../withdrawal.rules.ts'
import { versionPage, versionsPage } from './versions.page.tsx'
import { showAbsent } from './withdrawn.routes.tsx'

export const versionsRoutes = routes()

versionsRoutes.get(paths.projects.versions.pattern, async (c) => {
  const { db } = c.var.deps
  const slug = c.req.param('slug') ?? ''
  const answerable = await findAnswerable(db, slug)
  if (!answerable) return showAbsent(c, slug)
  const actor = actorOf(c)
  const mayEnd = actor !== null && mayWithdraw(answerable.organisationId, actor)
  return show(c, versionsPage({ slug, versions: await listVersions(db, slug), mayWithdraw: mayEnd }))
})

versionsRoutes.get(paths.projects.version.pattern, async (c) => {
  const { db, config } = c.var.deps
  const slug = c.req.param('slug') ?? ''
  const number = Number(c.req.param('number'))
  const versions = await listVersions(db, slug)
  if (versions.length === 0) return showAbsent(c, slug)
  const version = versions.find((one) => one.number === number)
  if (!version) return c.notFound()
  const before = versions.find((one) => one.number === number - 1) ?? null
  return show(c, versionPage({ slug, version, before, themes: await listThemes(db), baseUrl: config.baseUrl }))
})

import { Feed } from 'feed'
import { brand } from '../../../brand.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { routes, show, type Ctx } from '../../../platform/web.ts'
import { issueMail } from '../issue.mail.tsx'
import type { Issue } from '../issue.rules.ts'
import { listPublicIssues } from '../issues.queries.ts'
import { archivePage, issuePage, newsletterPage } from './newsletter.page.tsx'

const { page, archive, issue: one, feed } = paths.newsletter
const MOST_ENTRIES = 50

export const newsletterRoutes = routes()

newsletterRoutes.get(page.pattern, async (c) => show(c, newsletterPage((await listPublic(c))[0] ?? null)))
newsletterRoutes.get(archive.pattern, async (c) => show(c, archivePage(await listPublic(c))))

newsletterRoutes.get(one.pattern, async (c) => {
  const issue = (await listPublic(c)).find(({ number }) => String(number) === c.req.param('number'))
  return issue ? show(c, issuePage(issue)) : c.notFound()
})

newsletterRoutes.get(feed.pattern, async (c) => {
  const issues = await listPublic(c)
  return c.body(atomOf(issues.slice(0, MOST_ENTRIES), c.var.deps.config.baseUrl), 200, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
  })
})

/** By the clock that sends them, so that nothing is to be read before. */
async function listPublic(c: Ctx): Promise<Issue[]> {
  const { db } = c.var.deps
  return listPublicIssues(db, await databaseNow(db))
}

function atomOf(issues: Issue[], baseUrl: string): string {
  const atom = new Feed({
    id: baseUrl + archive.to(),
    title: `${brand.name}: Newsletter`,
    link: baseUrl + archive.to(),
    feedLinks: { atom: baseUrl + feed.to() },
    language: 'de',
    copyright: brand.name,
    author: { name: brand.name },
    updated: issues[0]?.sendAt ?? new Date(0),
  })
  for (const issue of issues) {
    const link = baseUrl + one.to({ number: String(issue.number) })
    const links = { settings: baseUrl + page.to(), leaving: baseUrl + page.to() }
    const description = issueMail({ issue, links, baseUrl }).text.split('\n\n').slice(1, 4).join('\n\n')
    atom.addItem({ id: link, title: issue.title, description, link, date: issue.sendAt ?? new Date(0) })
  }
  return atom.atom1()
}

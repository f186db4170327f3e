import type { ComponentChildren } from 'preact'
import { announcedEditions, listEditions } from '../../features/award/index.ts'
import {
  addressesOf,
  englishPage,
  englishWithdrawnPage,
  findEnglishText,
  findWithdrawal,
  PORTAL_PAGE_NAMES,
} from '../../features/editorial/index.ts'
import { paths } from '../../paths.ts'
import { routes, show, type Ctx } from '../../platform/web.ts'
import { CallFacts } from './call-facts.page.tsx'
import { Contents } from './contents.page.tsx'
import { NO_ENGLISH } from './languages.ts'

export const englishSiteRoutes = routes()
const { start, call, contact, funding, page } = paths.english

englishSiteRoutes.get(start.pattern, (c) => showEnglish(c, 'startseite', <Contents english={c.var.english ?? NO_ENGLISH} />))
englishSiteRoutes.get(contact.pattern, (c) => showEnglish(c, 'kontakt'))
englishSiteRoutes.get(funding.pattern, (c) => showEnglish(c, 'foerderung'))

englishSiteRoutes.get(call.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const now = clock.now()
  const edition = announcedEditions(await listEditions(db), now)[0]
  return edition ? showEnglish(c, 'landespreis', <CallFacts edition={edition} now={now} />) : c.notFound()
})

englishSiteRoutes.get(page.pattern, async (c) => {
  const slug = c.req.param('slug') ?? ''
  return PORTAL_PAGE_NAMES.includes(slug) ? c.notFound() : showEnglish(c, slug)
})

/** Which English texts are read, the frame knows already: its links and this page cannot differ. */
async function showEnglish(c: Ctx, slug: string, facts?: ComponentChildren): Promise<Response> {
  const { db, clock } = c.var.deps
  const { german } = addressesOf(slug)
  const text = c.var.english?.has(german) ? await findEnglishText(db, slug, clock.now()) : null
  if (text) return show(c, englishPage({ ...text, facts }))
  const withdrawal = await findWithdrawal(db, { kind: 'english', slug }, clock.now())
  return withdrawal ? show(c, englishWithdrawnPage(withdrawal), 410) : c.notFound()
}

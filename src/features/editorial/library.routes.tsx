import { paths } from '../../paths.ts'
import { searchWords } from '../../plain/search-words.ts'
import { storableText } from '../../plain/storable-text.ts'
import { routes, show } from '../../platform/web.ts'
import { aidPage } from './aid.page.tsx'
import { sortFrom } from './library-words.ts'
import { libraryPage } from './library.page.tsx'
import { findAid, listLibrary, listLibraryTopics } from './library.queries.ts'
import { showAbsent } from './show-absent.ts'

const PER_PAGE = 20
const LONGEST_SEARCH = 200
const TOO_LONG = `Bitte suchen Sie mit höchstens ${LONGEST_SEARCH} Zeichen, am besten mit wenigen Wörtern.`

export const libraryRoutes = routes()

libraryRoutes.get(paths.library.list.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const at = clock.now()
  const q = (c.req.query('q') ?? '').trim()
  const isTooLong = q.length > LONGEST_SEARCH
  const choice = { q, sort: sortFrom(c.req.query('art') ?? ''), topic: storableText(c.req.query('thema') ?? '') || null }
  const words = isTooLong ? null : searchWords(q)
  const found = await listLibrary(db, { words, sort: choice.sort, topic: choice.topic, at })
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const wanted = c.req.query('seite') ?? ''
  const page = Math.min(/^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1, pages)
  const aids = found.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  const view = { choice, aids, total: found.length, page, pages, topics: await listLibraryTopics(db, at) }
  return isTooLong ? show(c, libraryPage({ ...view, errors: { q: TOO_LONG } }), 400) : show(c, libraryPage(view))
})

libraryRoutes.get(paths.library.aid.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const slug = c.req.param('slug') ?? ''
  const aid = await findAid(db, slug, clock.now())
  return aid ? show(c, aidPage(aid)) : showAbsent(c, { kind: 'aid', slug })
})

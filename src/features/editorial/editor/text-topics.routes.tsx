import { paths } from '../../../paths.ts'
import { routes, type Ctx } from '../../../platform/web.ts'
import { saveTopicsOf, showTopicsOf } from '../../../topics/index.ts'
import type { EditedText } from '../text.rules.ts'
import { findAddressed } from './edited-text.ts'
import { addressParts } from '../text-kinds.ts'
import { textTrail } from './text-words.page.tsx'

/** What a news item is about; an aid says it in its own form, a page is about the portal. */
export const textTopicsRoutes = routes()
const { topics } = paths.texts

topicsOfNews('get')
topicsOfNews('post')

function topicsOfNews(method: 'get' | 'post'): void {
  textTopicsRoutes[method](topics.pattern, async (c: Ctx) => {
    const found = await findAddressed(c)
    if (found?.text.kind !== 'news') return c.notFound()
    const view = viewOf(found.text)
    return method === 'get' ? showTopicsOf(c, view) : saveTopicsOf(c, { ...view, personId: found.actor.personId })
  })
}

function viewOf(text: EditedText) {
  const parts = addressParts(text)
  return {
    subject: { kind: 'news' as const, key: text.slug },
    title: text.newest.title,
    trail: textTrail(text),
    action: topics.to(parts),
    back: paths.texts.text.to(parts),
  }
}

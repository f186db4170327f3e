import { paths } from '../../../paths.ts'
import { routes, seeOther } from '../../../platform/web.ts'
import { recordEnglishText } from '../text-writing.queries.ts'
import { findText } from '../texts.queries.ts'
import { actOn, findAddressed } from './edited-text.ts'
import { addressParts } from '../text-kinds.ts'

export const englishRoutes = routes()
const { english, text: one } = paths.texts

/** Begins the English version of a standing page; whoever is second goes on with what the first has begun. */
englishRoutes.post(english.pattern, async (c) => {
  const found = await findAddressed(c)
  if (found?.text.kind !== 'page') return c.notFound()
  const { text, actor } = found
  const { slug } = text
  const key = { kind: 'english' as const, slug }
  await actOn(c, { kind: 'page', slug, personId: actor.personId }, async (tx, { newest }, by) => {
    if (await findText(tx, key, by.at)) return
    await recordEnglishText(tx, { slug, title: newest.title }, by)
  })
  return seeOther(c, one.to(addressParts(key)))
})

import { paths } from '../../../paths.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { Discard } from '../../../ui/discard.tsx'
import { recordTextDiscard } from '../text-writing.queries.ts'
import { addressParts } from '../text-kinds.ts'
import { wasNeverPublished } from '../text.rules.ts'
import { actOn, findAddressed } from './edited-text.ts'
import { textTrail } from './text-words.page.tsx'

const { discarding, list, text: one } = paths.texts

/** Throwing away a text that never was published; one that was is withdrawn. */
export const textDiscardRoutes = routes()

textDiscardRoutes.get(discarding.pattern, async (c) => {
  const found = await findDraft(c)
  if (!found) return c.notFound()
  const { text } = found
  const to = addressParts(text)
  const sentence = `Der Entwurf „${text.newest.title}“ mit allen Fassungen verschwindet für alle und kommt nicht wieder.`
  const body = <Discard action={discarding.to(to)} label="Entwurf endgültig verwerfen" back={one.to(to)} sentence={sentence} />
  return show(c, { title: 'Entwurf verwerfen', trail: textTrail(text), body })
})

textDiscardRoutes.post(discarding.pattern, async (c) => {
  const found = await findDraft(c)
  if (!found) return c.notFound()
  const { kind, slug } = found.text
  await actOn(c, { kind, slug, personId: found.actor.personId }, async (tx, text, by) => {
    if (wasNeverPublished(text)) await recordTextDiscard(tx, text, by)
  })
  return seeOther(c, list.to())
})

async function findDraft(c: Ctx) {
  const found = await findAddressed(c)
  return found && wasNeverPublished(found.text) ? found : null
}

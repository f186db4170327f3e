import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { Discard } from '../../../ui/discard.tsx'
import { lockText, recordTextDiscard } from '../text-writing.queries.ts'
import { isDiscardedText } from '../text-discards.queries.ts'
import { addressParts } from '../text-kinds.ts'
import { wasNeverPublished, type TextKey } from '../text.rules.ts'
import { findText } from '../texts.queries.ts'
import { findAddressed, keyFrom } from './edited-text.ts'
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
  const { personId } = requireRole(c, 'editor')
  const key = keyFrom(c)
  return key && (await isGone(c, key, personId)) ? seeOther(c, list.to()) : c.notFound()
})

/** Also by a first click. */
function isGone(c: Ctx, key: TextKey, personId: string): Promise<boolean> {
  return transact(c.var.deps.db, async (tx) => {
    await lockText(tx, key)
    const at = await databaseNow(tx)
    const text = await findText(tx, key, at)
    if (!text) return isDiscardedText(tx, key)
    if (!wasNeverPublished(text)) return false
    await recordTextDiscard(tx, key, { personId, at })
    return true
  })
}

async function findDraft(c: Ctx) {
  const found = await findAddressed(c)
  return found && wasNeverPublished(found.text) ? found : null
}

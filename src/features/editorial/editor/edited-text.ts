import { requireRole, type Actor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Ctx } from '../../../platform/web.ts'
import { lockText } from '../text-writing.queries.ts'
import { findText } from '../texts.queries.ts'
import type { EditedText, TextKey } from '../text.rules.ts'
import { kindFrom } from '../text-kinds.ts'

/** What the address names, for an editor; null when there is no such text. */
export async function findAddressed(c: Ctx): Promise<{ actor: Actor; text: EditedText } | null> {
  const actor = requireRole(c, 'editor')
  const key = keyFrom(c)
  const text = key && (await findText(c.var.deps.db, key, c.var.deps.clock.now()))
  return text ? { actor, text } : null
}

export function keyFrom(c: Ctx): TextKey | null {
  const kind = kindFrom(c.req.param('textKind') ?? '')
  return kind && { kind, slug: c.req.param('textSlug') ?? '' }
}

type Act<Answer> = (tx: Tx, text: EditedText, by: { personId: string; at: Date }) => Promise<Answer>

/** One at a time on one text, on what is read under its lock. */
export function actOn<Answer>(c: Ctx, key: TextKey & { personId: string }, act: Act<Answer>): Promise<Answer> {
  return transact(c.var.deps.db, async (tx) => {
    await lockText(tx, key)
    const at = await databaseNow(tx)
    const text = await findText(tx, key, at)
    if (!text) throw new Error('a text never goes')
    return act(tx, text, { personId: key.personId, at })
  })
}

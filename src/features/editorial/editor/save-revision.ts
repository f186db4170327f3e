import type { Ctx } from '../../../platform/web.ts'
import { recordRevision } from '../text-writing.queries.ts'
import { saveText, type TextContent, type TextKey } from '../text.rules.ts'
import { actOn } from './edited-text.ts'

type Wish = { base: number; content: TextContent; personId: string }

/** False when somebody else has saved since. */
export function saveRevision(c: Ctx, { kind, slug }: TextKey, { base, content, personId }: Wish): Promise<boolean> {
  return actOn(c, { kind, slug, personId }, async (tx, { newest }, by) => {
    const decision = saveText(newest, { base, content })
    if (!decision.ok) return false
    const number = decision.outcome
    if (number !== 'unchanged') await recordRevision(tx, { kind, slug, number }, content, by)
    return true
  })
}

import { show, type Ctx } from '../../platform/web.ts'
import type { TextKey } from './text.rules.ts'
import { findWithdrawal } from './texts.queries.ts'
import { withdrawnPage } from './withdrawn.page.tsx'

/** What was read and was taken down answers so (410); what never was, 404. */
export async function showAbsent(c: Ctx, key: TextKey): Promise<Response> {
  const { db, clock } = c.var.deps
  const withdrawal = await findWithdrawal(db, key, clock.now())
  return withdrawal ? show(c, withdrawnPage(withdrawal), 410) : c.notFound()
}

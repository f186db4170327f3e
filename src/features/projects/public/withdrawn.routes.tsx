import { show, type Ctx } from '../../../platform/web.ts'
import { findWithdrawn } from '../withdrawal.queries.ts'
import { withdrawnPage } from './withdrawn.page.tsx'

/** What was there and was withdrawn answers so (410); what never was, 404. */
export async function showAbsent(c: Ctx, slug: string): Promise<Response> {
  const withdrawn = await findWithdrawn(c.var.deps.db, slug)
  return withdrawn ? show(c, withdrawnPage(withdrawn), 410) : Promise.resolve(c.notFound())
}

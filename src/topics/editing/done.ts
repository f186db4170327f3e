import { paths } from '../../paths.ts'
import { seeOther, type Ctx } from '../../platform/web.ts'
import { listThemes } from '../topics.queries.ts'

/** Back to the list; whoever changed a topic reads it at once. */
export function done(c: Ctx): Response {
  listThemes.forget(c.var.deps.db)
  return seeOther(c, paths.topics.list.to())
}

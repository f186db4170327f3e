import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { type Ctx, routes, seeOther } from '../../../../platform/web.ts'
import type { Decision } from '../../../../plain/decision.ts'
import { lockEdition } from '../../judging/release.queries.ts'
import { findUnfinished, recordArchived, recordPutIntoUse, type Act } from './edition-acts.queries.ts'
import { archive, type ArchiveRefusal, putIntoUse, type Unfinished, type UseRefusal } from './edition-acts.rules.ts'
import { findKnownEdition } from './edition-list.queries.ts'
import type { KnownEdition } from './edition-words.page.tsx'
import { refusalText } from './overview-acts.tsx'
import { showOverview } from './overview.routes.tsx'

export const editionActRoutes = routes()
const { use, archiving, overview } = paths.office.edition

type Facts = KnownEdition & { now: Date; unfinished: Unfinished }
type Rule = (facts: Facts) => Decision<{ editionId: string }, UseRefusal | ArchiveRefusal>

editionActRoutes.post(use.pattern, (c) => act(c, putIntoUse, recordPutIntoUse))
editionActRoutes.post(archiving.pattern, (c) => act(c, archive, recordArchived))

async function act(c: Ctx, rule: Rule, record: (tx: Tx, act: Act) => Promise<void>): Promise<Response> {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const editionId = c.req.param('editionId') ?? ''
  if (!(await findKnownEdition(db, editionId))) return c.notFound()
  const { personId } = requireFreshProof(c)
  const decision = await transact(db, async (tx) => {
    await lockEdition(tx, editionId)
    const [known, at] = [await findKnownEdition(tx, editionId), await databaseNow(tx)]
    if (!known) throw new Error('the edition was there before it was locked')
    const decided = rule({ ...known, now: at, unfinished: await findUnfinished(tx, editionId) })
    if (decided.ok) await record(tx, { editionId, personId, at })
    return decided
  })
  return decision.ok ? seeOther(c, overview.to({ editionId })) : showOverview(c, { form: refusalText[decision.because] })
}

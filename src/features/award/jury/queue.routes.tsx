import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { routes, show, type Ctx } from '../../../platform/web.ts'
import { moment } from '../../../plain/german-date.ts'
import { findCurrentEdition } from '../edition.queries.ts'
import type { Edition } from '../edition.rules.ts'
import { listQueue } from '../judging/judged-entries.queries.ts'
import { findJuror, type Juror } from '../judging/juror.queries.ts'
import { findSeatOfDeputy } from '../judging/seat.queries.ts'
import { queuePage } from './queue.page.tsx'
import { listOwnScoring } from './queue.queries.ts'
import { queueOf } from './queue.rules.ts'
import { noSeatPage, standbyPage } from './seat/standby.page.tsx'

/** Where the jury begins: a juror's work, or why there is none. */
export const queueRoutes = routes()

queueRoutes.get(paths.jury.start.pattern, async (c) => {
  const { personId } = requireRole(c, 'juror')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  if (!edition) return show(c, noSeatPage())
  const juror = await findJuror(db, { personId, editionId: edition.id })
  if (juror) return workOf(c, juror, edition)
  const seat = await findSeatOfDeputy(db, { personId, editionId: edition.id })
  return show(c, seat ? standbyPage({ seat }) : noSeatPage())
})

async function workOf(c: Ctx, juror: Juror, edition: Edition): Promise<Response> {
  const { db, clock } = c.var.deps
  const entries = await listQueue(db, juror)
  const queue = queueOf(entries, await listOwnScoring(db, juror))
  const notYet = entries.length > 0 ? null : reasonWhyNot(edition, clock.now())
  return show(c, queuePage({ juror, categories: edition.categories, queue, notYet }))
}

function reasonWhyNot({ phases }: Edition, now: Date): string {
  return now < phases.jury
    ? `Die Bewertung beginnt am ${moment(phases.jury)}.`
    : 'Das Wettbewerbsbüro hat noch keine Beiträge zur Bewertung zugelassen. Sobald es so weit ist, stehen sie hier.'
}

import { requireActor } from '../../../people/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findIssuedCertificate } from '../certificate.queries.ts'
import { listCorrections } from '../correction.queries.ts'
import { findEntryFor } from '../entry.queries.ts'
import { countMessages, NO_MESSAGES } from '../message.queries.ts'
import { listOfficeEdits } from '../office-edit.queries.ts'
import { findOfficeDecisions } from '../office-decisions.queries.ts'
import { UNDECIDED } from '../office-decisions.rules.ts'
import { namingOf, partnerStandings } from '../partner-answers-list.rules.ts'
import { findEditionOfAnswers, listPartnerRequests } from '../partner-answers.queries.ts'
import { findWinner } from '../winners/winner.queries.ts'
import { findReleasedFeedback } from '../released-feedback.queries.ts'
import { findWithdrawalFacts } from '../submission.queries.ts'
import { withdrawalEnd } from '../submission.rules.ts'
import { taskListPage } from './task-list.page.tsx'

export const taskListRoutes = routes()

taskListRoutes.get(paths.award.entry.pattern, async (c) => {
  const { db } = c.var.deps
  const actor = requireActor(c)
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', actor)
  if (!entry) return c.notFound()
  const decisions = (await findOfficeDecisions(db, [entry.id])).get(entry.id) ?? UNDECIDED
  const won = entry.askedAt >= entry.edition.closesAt && (await findWinner(db, entry.id)) !== null
  const [corrections, edits, certificate] = await Promise.all([
    listCorrections(db, entry.id),
    listOfficeEdits(db, entry.id),
    findIssuedCertificate(db, entry.id),
  ])
  const counted = await countMessages(db, [entry.id], { personId: actor.personId, side: 'entrant' })
  const messages = counted.get(entry.id) ?? NO_MESSAGES
  const isWithdrawable = withdrawalEnd(await findWithdrawalFacts(db, entry.id), entry.askedAt) === null
  const feedback = await findReleasedFeedback(db, entry.id)
  const { silenceCounts } = await findEditionOfAnswers(db, entry.edition.id)
  const standings = partnerStandings(namingOf(entry), await listPartnerRequests(db, entry.id), silenceCounts)
  const told = { decisions, corrections, edits, certificate, messages, won, feedback }
  return show(c, taskListPage({ entry, standings, isWithdrawable, ...told }))
})

import { listEditions, recordHeardAdvice, receiveQuestion } from '../../features/award/index.ts'
import { findHandedQuestion, findHourAdvice, HOUR_ADVISED, HOUR_QUESTION_HANDED } from '../../features/events/index.ts'
import { isoDate } from '../../plain/german-date.ts'
import type { Job, Jobs } from '../../platform/jobs.ts'

/** What a juror has heard as adviser becomes a hard fact for the jury's question about conflicts. */
const tellPrizeOfAdvice: Job = async ({ db }, { questionId }) => {
  const advice = await findHourAdvice(db, String(questionId))
  if (!advice) return
  const { entryId, adviserId: personId, notedBy, title, startsAt } = advice
  await recordHeardAdvice(db, { entryId, personId, notedBy, source: title, advisedOn: isoDate(startsAt) })
}

/** What was asked in an office hour is answered for everybody like any other question. */
const handToPrize: Job = async (deps, { questionId }) => {
  const handed = await findHandedQuestion(deps.db, String(questionId))
  const editions = await listEditions(deps.db)
  const edition = editions.find(({ slug }) => slug === handed?.editionSlug) ?? editions.findLast(({ archived }) => !archived)
  if (!handed || !edition) return
  const { id, question, name, email } = handed
  const asked = { id, editionId: edition.id, chapter: '', question, name, email }
  await receiveQuestion(deps, { ...asked, origin: 'office-hour', personId: null, enteredBy: null })
}

export const officeHourJobs: Jobs = { [HOUR_ADVISED]: tellPrizeOfAdvice, [HOUR_QUESTION_HANDED]: handToPrize }

import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { addJob } from '../../../platform/jobs.ts'
import { findPublicEvent } from '../public-events.queries.ts'
import {
  findHourAdvice,
  findHour,
  listAdvisers,
  listHourQuestions,
  lockHour,
  type HourQuestion,
} from './hour-questions.queries.ts'
import {
  answerInHour,
  askInHour,
  giveBack,
  hourQuestionState,
  slotsOf,
  takeUp,
  type AnswerRefusal,
  type AskHourRefusal,
  type Asked,
  type ReturnRefusal,
  type TakeRefusal,
} from './hour.rules.ts'
import {
  recordAdvised,
  recordHandover,
  recordHourAnswer,
  recordHourQuestion,
  recordHourRemoval,
  recordHourReturn,
  recordTaking,
} from './record-hour.queries.ts'
import { tellSlot } from './tell-slot.ts'
import { tellTeam } from './tell-team.ts'

/** Jobs that site/ works off: the prize is told by them, and knows nothing of events. */
export const HOUR_ADVISED = 'hour-advised'
export const HOUR_QUESTION_HANDED = 'hour-question-handed'

type Asking = { id: string; eventId: string; asked: Asked; ownEntryIds: string[] }

/** Null when it was asked, also by a first click. */
export function askIn(deps: Deps, { id, eventId, asked, ownEntryIds }: Asking): Promise<AskHourRefusal | null> {
  return transact(deps.db, async (tx) => {
    await lockHour(tx, eventId)
    const at = await databaseNow(tx)
    const event = await findPublicEvent(tx, eventId, at)
    if (!event) return 'no-office-hour'
    const questions = await listHourQuestions(tx, eventId)
    if (questions.some((one) => one.id === id)) return null
    const open = {
      event,
      hour: await findHour(tx, eventId),
      takenSlots: questions.flatMap(({ slot }) => (slot === null ? [] : [slot])),
      ownEntryIds,
    }
    const decision = askInHour(open, asked, at)
    if (!decision.ok) return decision.because
    await recordHourQuestion(tx, id, decision.outcome, { eventId, at })
    await tellSlot(tx, deps, { ...decision.outcome, questionId: id, event, hour: open.hour, at }, 'booked')
    await tellTeam(tx, deps, { questionId: id, event, personId: decision.outcome.personId, at })
    return null
  })
}

type Return = { eventId: string; questionId: string; personId: string | null }

/** Undefined: there is no such question in this hour. */
export function giveBackIn(deps: Deps, { eventId, questionId, personId }: Return): Promise<ReturnRefusal | null | undefined> {
  return transact(deps.db, async (tx) => {
    await lockHour(tx, eventId)
    const one = (await listHourQuestions(tx, eventId)).find(({ id }) => id === questionId)
    const at = await databaseNow(tx)
    const event = await findPublicEvent(tx, eventId, at)
    if (!one || !event) return undefined
    const hour = await findHour(tx, eventId)
    const decision = giveBack(one, one.slot === null ? undefined : slotsOf(event, hour)[one.slot], at)
    if (!decision.ok) return decision.because
    await recordHourReturn(tx, questionId, { eventId, personId, at })
    await tellSlot(tx, deps, { ...one, questionId, event, hour, at }, 'returned')
    return null
  })
}

type Act = { eventId: string; questionId: string; personId: string }

/** Undefined: there is no such question in this hour. */
async function underLock<R>(
  { db }: Deps,
  act: Act,
  decide: (tx: Tx, found: { one: HourQuestion; all: HourQuestion[]; at: Date }) => Promise<R>,
): Promise<R | undefined> {
  return transact(db, async (tx) => {
    await lockHour(tx, act.eventId)
    const all = await listHourQuestions(tx, act.eventId)
    const one = all.find(({ id }) => id === act.questionId)
    return one && decide(tx, { one, all, at: await databaseNow(tx) })
  })
}

export function takeUpIn(deps: Deps, act: Act): Promise<TakeRefusal | null | undefined> {
  return underLock(deps, act, async (tx, { one, all, at }) => {
    const event = await findPublicEvent(tx, act.eventId, at)
    if (!event) return 'not-begun' as const
    if (hourQuestionState(one) === 'up') return null
    const anotherIsUp = all.some((other) => hourQuestionState(other) === 'up')
    const decision = takeUp(one, { event, anotherIsUp }, at)
    if (!decision.ok) return decision.because
    await recordTaking(tx, one.id, { ...act, at })
    return null
  })
}

/** What an adviser has heard about an entry that was named is told to the prize: by an event and a job of its own. */
export function answerIn(deps: Deps, act: Act, adviserId: string | null): Promise<AnswerRefusal | null | undefined> {
  return underLock(deps, act, async (tx, { one, at }) => {
    if (one.answered) return null
    const adviserIds = (await listAdvisers(tx, act.eventId)).map(({ personId }) => personId)
    const decision = answerInHour(one, { adviserId, adviserIds })
    if (!decision.ok) return decision.because
    await recordHourAnswer(tx, one.id, decision.outcome.adviserId, { ...act, at })
    const advice = await findHourAdvice(tx, one.id)
    if (!advice) return null
    await addJob(tx, HOUR_ADVISED, { questionId: one.id }, `hour-advised ${one.id}`)
    await recordAdvised(tx, { questionId: one.id, entryId: advice.entryId, adviserId: advice.adviserId }, { ...act, at })
    return null
  })
}

export function removeIn(deps: Deps, act: Act): Promise<null | undefined> {
  return underLock(deps, act, async (tx, { one, at }) => {
    if (one.removed || one.answered) return null
    await recordHourRemoval(tx, one.id, { ...act, at })
    const event = await findPublicEvent(tx, act.eventId, at)
    // Whoever holds a slot of what was called off has been told, and what is over needs no mail.
    if (!event || event.cancelledAt || event.endsAt <= at) return null
    const hour = await findHour(tx, act.eventId)
    await tellSlot(tx, deps, { ...one, questionId: one.id, event, hour, at }, 'removed')
    return null
  })
}

export function handOnIn(deps: Deps, act: Act): Promise<null | undefined> {
  return underLock(deps, act, async (tx, { one, at }) => {
    if (await recordHandover(tx, one.id, { ...act, at }))
      await addJob(tx, HOUR_QUESTION_HANDED, { questionId: one.id }, `hour-question ${one.id}`)
    return null
  })
}

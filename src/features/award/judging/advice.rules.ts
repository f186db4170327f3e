import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import { isoDate } from '../../../plain/german-date.ts'
import type { OfficePerson } from './conflict.rules.ts'

/** Advice that a juror gave on an entry: a hard fact that suggests a conflict. */
export type Advice = {
  id: string
  /** The occasion: an office hour, a call. */
  source: string
  /** '2025-12-04' */
  advisedOn: string
  withdrawn: boolean
}

export type AdviceRow = {
  entryId: string
  personId: string
  source: string
  advisedOn: string
  recordedBy: string
  recordedAt: Date
}
export type AdviceRefusal = 'of-the-jury' | 'in-the-future' | 'already-noted'

export function noteAdvice(
  pair: { entryId: string; personId: string; advices: Advice[] },
  { said, by }: { said: { source: string; advisedOn: string }; by: OfficePerson },
  at: Date,
): Decision<AdviceRow, AdviceRefusal> {
  const { entryId, personId, advices } = pair
  const same = ({ source, advisedOn, withdrawn }: Advice) => !withdrawn && source === said.source && advisedOn === said.advisedOn
  if (by.satInJury) return refuse('of-the-jury')
  if (said.advisedOn > isoDate(at)) return refuse('in-the-future')
  if (advices.some(same)) return refuse('already-noted')
  return allow({ entryId, personId, ...said, recordedBy: by.personId, recordedAt: at })
}

export type AdviceWithdrawal = { adviceId: string; reason: string; withdrawnBy: string; withdrawnAt: Date }
export type AdviceWithdrawalRefusal = 'of-the-jury' | 'already-withdrawn' | 'not-noted'

/** A mistaken line. It stays readable; the suggestion made of it is gone. */
export function withdrawAdvice(
  advice: Advice | undefined,
  { reason, by }: { reason: string; by: OfficePerson },
  at: Date,
): Decision<AdviceWithdrawal, AdviceWithdrawalRefusal> {
  if (by.satInJury) return refuse('of-the-jury')
  if (!advice) return refuse('not-noted')
  if (advice.withdrawn) return refuse('already-withdrawn')
  return allow({ adviceId: advice.id, reason, withdrawnBy: by.personId, withdrawnAt: at })
}

import { isoDate } from '../../../plain/german-date.ts'

/** A question that was asked since somebody of the team has looked. */
export type UnseenQuestion = { askedAt: Date; personId: string | null }

/** Whoever was told that questions wait knows it until somebody has looked. An overlooked mail hides no more than its own day. */
export function isToldAgain(unseen: UnseenQuestion[], personId: string, at: Date): boolean {
  return !unseen.some((one) => one.personId !== personId && isoDate(one.askedAt) === isoDate(at))
}

import { allow, refuse, type Decision } from '../../../../plain/decision.ts'

export type CallRefusal = 'in-the-past'

const MINUTE_MS = 60_000

/** Nobody comes to what was before. The minute that runs still counts, for a clock on the wall shows no seconds. */
export function callMeeting<Wish extends { beginsAt: Date }>(wish: Wish, now: Date): Decision<Wish, CallRefusal> {
  return wish.beginsAt.getTime() + MINUTE_MS <= now.getTime() ? refuse('in-the-past') : allow(wish)
}

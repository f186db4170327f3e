import { allow, refuse, type Decision } from '../plain/decision.ts'

export type SignUpRefusal = 'nothing-chosen' | 'too-fast' | 'form-too-old'
export type ConfirmRefusal = 'too-late'

const DAY_MS = 86_400_000
/** Nobody reads and fills in the form faster (security.md RL-04). */
const FASTEST_MS = 3_000
const OLDEST_MS = DAY_MS
/** So long the link in the mail confirms. */
export const DAYS_TO_CONFIRM = 7

type Asked = {
  subjects: readonly unknown[]
  /** Since the form was shown; null when that cannot be told. */
  ageMs: number | null
  /** Something stands in the field that nobody sees. */
  isTrapped: boolean
}

/** Programs that fill in every field are answered as everybody is, and nothing comes of it. */
export function askToSubscribe({ subjects, ageMs, isTrapped }: Asked): Decision<'ask' | 'ignore', SignUpRefusal> {
  if (isTrapped) return allow('ignore')
  if (subjects.length === 0) return refuse('nothing-chosen')
  if (ageMs === null || ageMs > OLDEST_MS) return refuse('form-too-old')
  return ageMs < FASTEST_MS ? refuse('too-fast') : allow('ask')
}

export type WaitingRequest = { askedAt: Date; isConfirmed: boolean }

/** A second click finds it confirmed, and that is well. */
export function confirmRequest(request: WaitingRequest, now: Date): Decision<'subscribe' | 'subscribed', ConfirmRefusal> {
  if (request.isConfirmed) return allow('subscribed')
  const isLate = now.getTime() - request.askedAt.getTime() >= DAYS_TO_CONFIRM * DAY_MS
  return isLate ? refuse('too-late') : allow('subscribe')
}

import { allow, refuse, type Decision } from '../plain/decision.ts'

export type SignUpRefusal = 'nothing-chosen'
export type ConfirmRefusal = 'too-late'

const DAY_MS = 86_400_000
/** So long the link in the mail confirms. */
export const DAYS_TO_CONFIRM = 7

export function askToSubscribe(subjects: readonly unknown[]): Decision<'ask', SignUpRefusal> {
  return subjects.length === 0 ? refuse('nothing-chosen') : allow('ask')
}

export type WaitingRequest = { askedAt: Date; isConfirmed: boolean }

/** A second click finds it confirmed, and that is well. */
export function confirmRequest(request: WaitingRequest, now: Date): Decision<'subscribe' | 'subscribed', ConfirmRefusal> {
  if (request.isConfirmed) return allow('subscribed')
  const isLate = now.getTime() - request.askedAt.getTime() >= DAYS_TO_CONFIRM * DAY_MS
  return isLate ? refuse('too-late') : allow('subscribe')
}

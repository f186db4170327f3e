import type { Role } from '../actor.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Ten at a time; signing in an eleventh time ends the oldest (security.md SE-10). */
export const MOST_SESSIONS = 10

/** Written at most once a minute, so that reading a page seldom writes a row. */
export const TOUCH_AFTER_MS = MINUTE

const ABSOLUTE_MS = 12 * HOUR
const GUARDED: readonly Role[] = ['office', 'juror', 'administrator']
const NEEDS_SECOND_FACTOR: readonly Role[] = ['office', 'editor', 'juror', 'administrator']

export type SessionFacts = {
  name: string
  roles: readonly Role[]
  createdAt: Date
  seenAt: Date
  secondFactorAt: Date | null
  ownsSecondFactor: boolean
}

/** 'complete' may use the portal; the others reach only the page that is missing. */
export type Standing = 'ended' | 'name-missing' | 'second-factor-missing' | 'enrolment-missing' | 'complete'

/** security.md SE-04 and AU-07. In the demo nobody is sent away while trying things out. */
export function standingOf(session: SessionFacts, now: Date, mode: 'demo' | 'production' | 'test'): Standing {
  if (!isAlive(session, now, mode)) return 'ended'
  if (session.name === '') return 'name-missing'
  if (session.secondFactorAt) return 'complete'
  if (session.ownsSecondFactor) return 'second-factor-missing'
  return needsSecondFactor(session.roles, mode) ? 'enrolment-missing' : 'complete'
}

function isAlive(session: SessionFacts, now: Date, mode: string): boolean {
  if (now.getTime() - session.createdAt.getTime() >= ABSOLUTE_MS) return false
  return now.getTime() - session.seenAt.getTime() < idleMs(session.roles, mode)
}

export function idleMs(roles: readonly Role[], mode: string): number {
  if (mode === 'demo') return ABSOLUTE_MS
  return (roles.some((role) => GUARDED.includes(role)) ? 15 : 30) * MINUTE
}

/** Outside demo mode: the made-up cast is signed in by one click and owns no telephone. */
export function needsSecondFactor(roles: readonly Role[], mode: string): boolean {
  return mode !== 'demo' && roles.some((role) => NEEDS_SECOND_FACTOR.includes(role))
}

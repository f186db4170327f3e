import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** Calendar days; `dueOn` null where nobody confirms: a summary of public sources is as old as what it was made from. */
export type Freshness = { confirmedOn: string; dueOn: string | null }

export function isUnconfirmed({ dueOn }: Pick<Freshness, 'dueOn'>, today: string): boolean {
  return dueOn !== null && today >= dueOn
}

export type ConfirmRefusal = 'nobody-confirms'
export type Confirmation = {
  projectId: string
  number: number
  confirmedOn: string
  confirmedAt: Date
  confirmedBy: string | null
}
type Confirmed = Freshness & { projectId: string; number: number }

/** A second click on the same day finds it said. */
export function confirmProfile(
  profile: Confirmed,
  { personId, today, now }: { personId: string | null; today: string; now: Date },
): Decision<Confirmation | 'confirmed', ConfirmRefusal> {
  if (profile.dueOn === null) return refuse('nobody-confirms')
  if (profile.confirmedOn >= today) return allow('confirmed')
  const { projectId, number } = profile
  return allow({ projectId, number, confirmedOn: today, confirmedAt: now, confirmedBy: personId })
}

export type Asked = { askOn: string; dueOn: string; rounds: number[] }

/** What the contact is asked now: 1 before it is due, 2 when it is; after a long silence of the portal only the latter. */
export function roundToAsk({ askOn, dueOn, rounds }: Asked, today: string): 1 | 2 | null {
  const round = today >= dueOn ? 2 : 1
  if (today < askOn || rounds.includes(round)) return null
  return round
}

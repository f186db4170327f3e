import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** What features still need a person for; they say so through the door. */
export type Tie = 'entry-depends-on-them' | 'sheets-in-running-edition' | 'payout-open'
export type ClosingRefusal = Tie | 'holds-a-role' | 'last-manager'
export type ClosingFacts = { holdsRole: boolean; manages: boolean; managers: number; members: number; ties: readonly Tie[] }

/** Nobody is kept; but nobody disappears on whom something depends that others cannot take over (GDPR Art. 17(3)). */
export function closeAccount(facts: ClosingFacts): Decision<'closed', ClosingRefusal> {
  if (facts.holdsRole) return refuse('holds-a-role')
  if (facts.manages && facts.managers <= 1 && facts.members > 1) return refuse('last-manager')
  const [tie] = facts.ties
  return tie ? refuse(tie) : allow('closed')
}

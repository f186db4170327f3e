import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** What an extension depends on; read under the edition's lock. */
export type ExtensionFacts = {
  editionId: string
  closesAt: Date
  /** When the jury begins: until then everybody must have handed in. */
  juryAt: Date
  mayLead: boolean
  /** An entry of the organisation stands: handed in, not taken back, not withdrawn. */
  hasHandedIn: boolean
  /** The one that counts now. */
  extendedUntil: Date | null
}
export type ExtensionWish = { organisationId: string; until: Date; reason: string }
export type Extension = ExtensionWish & { editionId: string; grantedBy: string; grantedAt: Date }
export type ExtensionRefusal =
  | 'unknown-organisation'
  | 'has-handed-in'
  | 'reason-missing'
  | 'before-closing'
  | 'past'
  | 'into-jury'
  | 'not-longer'

/** Never shorter than what was granted: somebody may rely on it. Whoever has handed in needs a correction, not time. */
export function extend(
  facts: ExtensionFacts,
  wish: ExtensionWish,
  { personId, now }: { personId: string; now: Date },
): Decision<Extension, ExtensionRefusal> {
  if (!facts.mayLead) return refuse('unknown-organisation')
  if (facts.hasHandedIn && now >= facts.closesAt) return refuse('has-handed-in')
  if (wish.reason.trim() === '') return refuse('reason-missing')
  const because = refusalOfEnd(facts, wish.until, now)
  if (because) return refuse(because)
  return allow({ ...wish, editionId: facts.editionId, grantedBy: personId, grantedAt: now })
}

function refusalOfEnd(facts: ExtensionFacts, until: Date, now: Date): ExtensionRefusal | null {
  if (until <= facts.closesAt) return 'before-closing'
  if (until <= now) return 'past'
  if (until > facts.juryAt) return 'into-jury'
  return facts.extendedUntil && until <= facts.extendedUntil ? 'not-longer' : null
}

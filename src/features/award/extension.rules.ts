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
export type AskedExtension = ExtensionWish & { editionId: string; askedBy: string; askedAt: Date }
export type Confirmation = { extensionId: string; confirmedBy: string; confirmedAt: Date }
type Click = { personId: string; now: Date }
export type ExtensionRefusal =
  | 'unknown-organisation'
  | 'jury-began'
  | 'has-handed-in'
  | 'reason-missing'
  | 'before-closing'
  | 'past'
  | 'into-jury'
  | 'not-longer'
export type ConfirmRefusal = ExtensionRefusal | 'nothing-asked' | 'same-person'

/** The first of two persons. Asking anew replaces what nobody has confirmed. Never shorter than what was granted: somebody may rely on it. Whoever has handed in needs a correction, not time. */
export function askExtension(
  facts: ExtensionFacts,
  wish: ExtensionWish,
  { personId, now }: Click,
): Decision<AskedExtension, ExtensionRefusal> {
  if (hasJuryBegun(facts, now)) return refuse('jury-began')
  if (!facts.mayLead) return refuse('unknown-organisation')
  if (facts.hasHandedIn && now >= facts.closesAt) return refuse('has-handed-in')
  if (wish.reason.trim() === '') return refuse('reason-missing')
  const because = refusalOfEnd(facts, wish.until, now)
  if (because) return refuse(because)
  return allow({ ...wish, editionId: facts.editionId, askedBy: personId, askedAt: now })
}

/** The second person (security.md DL-10, DL-11): no deadline is moved by one alone. Everything is asked again, for time has passed. */
export function confirmExtension(
  facts: ExtensionFacts,
  asked: (AskedExtension & { id: string }) | null,
  { personId, now }: Click,
): Decision<Confirmation, ConfirmRefusal> {
  if (!asked) return refuse('nothing-asked')
  if (asked.askedBy === personId) return refuse('same-person')
  const again = askExtension(facts, asked, { personId, now })
  return again.ok ? allow({ extensionId: asked.id, confirmedBy: personId, confirmedAt: now }) : again
}

/** Others are being read and scored: from here on no end could be granted, so nobody is asked for one. */
export function hasJuryBegun({ juryAt }: Pick<ExtensionFacts, 'juryAt'>, now: Date): boolean {
  return now >= juryAt
}

function refusalOfEnd(facts: ExtensionFacts, until: Date, now: Date): ExtensionRefusal | null {
  if (until <= facts.closesAt) return 'before-closing'
  if (until <= now) return 'past'
  if (until > facts.juryAt) return 'into-jury'
  return facts.extendedUntil && until <= facts.extendedUntil ? 'not-longer' : null
}

import { characterCount } from '../../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import { isMailbox } from '../draft-remarks.rules.ts'
import type { Contact } from '../draft-profile.rules.ts'
import { mayPublish } from '../draft.rules.ts'

export type ClaimFacts = {
  profile: { organisationId: string | null; placeIds: string[] }
  organisation: { id: string; kind: string; placeId: string | null } | null
  /** The editors have not answered an earlier one. */
  isWaiting: boolean
}

export type ClaimObstacle = 'no-organisation' | 'may-not-publish' | 'has-organisation' | 'no-party'
export type ContactRefusal = 'mailbox-missing' | 'mailbox-wrong' | 'too-long'
export type ClaimRefusal = ClaimObstacle | ContactRefusal
export type Claimed = Contact & { organisationId: string; note: string }

export const MOST_CLAIM_NOTE = 1000
const LONGEST: Record<keyof Contact, number> = { mailbox: 254, unit: 200, phone: 50 }

/** A party of the profile that nobody answers for may ask to answer for it. */
export function claimObstacle({ profile, organisation }: Omit<ClaimFacts, 'isWaiting'>): ClaimObstacle | null {
  if (profile.organisationId !== null) return 'has-organisation'
  if (!organisation) return 'no-organisation'
  if (!mayPublish(organisation.kind)) return 'may-not-publish'
  return organisation.placeId !== null && profile.placeIds.includes(organisation.placeId) ? null : 'no-party'
}

/** A second click says nothing new. */
export function claimProfile(
  facts: ClaimFacts,
  { note, ...contact }: Contact & { note: string },
): Decision<Claimed | 'claimed', ClaimRefusal> {
  const obstacle = claimObstacle(facts)
  if (obstacle || !facts.organisation) return refuse(obstacle ?? 'no-organisation')
  if (facts.isWaiting) return allow('claimed')
  const because = contactObstacle(contact)
  if (because) return refuse(because)
  if (characterCount(note) > MOST_CLAIM_NOTE) return refuse('too-long')
  return allow({ organisationId: facts.organisation.id, ...contact, note })
}

export function contactObstacle(contact: Contact): ContactRefusal | null {
  if (contact.mailbox === '') return 'mailbox-missing'
  if (!isMailbox(contact.mailbox)) return 'mailbox-wrong'
  const isTooLong = (['mailbox', 'unit', 'phone'] as const).some((name) => characterCount(contact[name]) > LONGEST[name])
  return isTooLong ? 'too-long' : null
}

import { allow, refuse, type Decision } from '../../plain/decision.ts'

export type ContactRefusal = 'own' | 'too-late' | 'gone'
const DAY_MS = 86_400_000
/** So long the link in the mail confirms. */
export const DAYS_TO_CONFIRM = 7

type Sender = { organisationId: string | null; personId: string | null }

/** Whoever has an account has shown that the address is theirs; everybody else confirms it first. */
export function writeContact(
  subject: { organisationId: string | null },
  sender: Sender,
): Decision<'relay' | 'confirm-first', ContactRefusal> {
  if (subject.organisationId !== null && sender.organisationId === subject.organisationId) return refuse('own')
  return allow(sender.personId ? 'relay' : 'confirm-first')
}

export type WaitingContact = { writtenAt: Date; isRelayed: boolean; isPublic: boolean }

/** A second click finds it relayed, and that is well. */
export function confirmContact(contact: WaitingContact, now: Date): Decision<'relay' | 'relayed', ContactRefusal> {
  if (contact.isRelayed) return allow('relayed')
  if (now.getTime() - contact.writtenAt.getTime() >= DAYS_TO_CONFIRM * DAY_MS) return refuse('too-late')
  return contact.isPublic ? allow('relay') : refuse('gone')
}

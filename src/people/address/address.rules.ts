import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** So long the old address can take a change back. */
export const UNDO_DAYS = 7

export type AddressRefusal = 'same-address' | 'address-taken'
export type UndoRefusal = 'address-taken-again'

/** Asking tells nobody whether there is an account (security.md AU-04): only whoever has proved the new address learns it. */
export function askForAddress(own: string, wanted: string): Decision<{ email: string }, AddressRefusal> {
  return own === wanted ? refuse('same-address') : allow({ email: wanted })
}

export type AddressChange = { personId: string; from: string; to: string }

export function changeAddress(
  person: { id: string; email: string },
  wanted: { email: string; holder: string | null },
): Decision<AddressChange, AddressRefusal> {
  if (person.email === wanted.email) return refuse('same-address')
  return wanted.holder === null ? allow({ personId: person.id, from: person.email, to: wanted.email }) : refuse('address-taken')
}

/** Whoever held the address may take it back from whatever it is now: it may have been changed twice to shake them off. */
export function undoChange(
  person: { id: string; email: string },
  former: { email: string; holder: string | null },
): Decision<AddressChange, UndoRefusal> {
  return former.holder === null || former.holder === person.id
    ? allow({ personId: person.id, from: person.email, to: former.email })
    : refuse('address-taken-again')
}

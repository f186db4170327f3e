import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import type { Split } from './split.rules.ts'
import { LEAD, type Party, type Winner } from './winner.rules.ts'

export type AccountDetails = { holder: string; iban: string }

export type Confirmation = { by: string; byName: string; at: Date; calledNumber: string | null; spokeWith: string | null }
/** The newest one entered for a payee; what was entered before counts no more. */
export type Account = {
  id: string
  party: string
  number: number
  encrypted: string
  enteredBy: string
  enteredByName: string
  enteredAt: Date
  confirmation: Confirmation | null
}

/** Who is paid: the lead until everybody is to get their own part. */
export function payeesOf({ parties }: Pick<Winner, 'parties'>, split: Split | null): Party[] {
  if (!split || split.paidTo === 'lead') return parties.filter(({ party }) => party === LEAD)
  return split.shares.filter(({ cents }) => cents > 0).map(({ party, name }) => ({ party, name }))
}

export type AccountState = 'missing' | 'to-confirm' | 'confirmed'

export function accountState(account: Account | undefined): AccountState {
  if (!account) return 'missing'
  return account.confirmation ? 'confirmed' : 'to-confirm'
}

/** 'DE** **** **** **** **12 34': enough to recognise an account that one knows. */
export function maskedIban(iban: string): string {
  const hidden = iban.slice(0, 2) + '*'.repeat(Math.max(0, iban.length - 6)) + iban.slice(-4)
  return hidden.replace(/(.{4})(?=.)/g, '$1 ')
}

export type AccountFacts = {
  entryId: string
  payees: Party[]
  /** Of the payee asked about. */
  account: Account | undefined
  /** Released by two persons of the office; from then on nothing changes. */
  paidOut: boolean
}
type Click = { personId: string; now: Date }

export type EnterRefusal = 'no-right' | 'not-a-payee' | 'paid-out' | 'stale'
export type NewAccount = { entryId: string; party: string; number: number; by: string; at: Date }

/** By whoever may hand in. Whatever was there before, the new one waits for its own confirmation. */
export function enterAccount(
  facts: AccountFacts & { mayHandIn: boolean },
  { party, base }: { party: string; base: number },
  { personId, now }: Click,
): Decision<NewAccount, EnterRefusal> {
  if (!facts.mayHandIn) return refuse('no-right')
  if (!facts.payees.some((payee) => payee.party === party)) return refuse('not-a-payee')
  if (facts.paidOut) return refuse('paid-out')
  if ((facts.account?.number ?? 0) !== base) return refuse('stale')
  return allow({ entryId: facts.entryId, party, number: base + 1, by: personId, at: now })
}

/** A second click, also after an answer that got lost: this person has just entered this account. */
export function isAccountThatStands(
  stands: (Pick<Account, 'number' | 'enteredBy'> & AccountDetails) | null,
  given: AccountDetails & { base: number; personId: string },
): boolean {
  if (!stands || stands.enteredBy !== given.personId || stands.number !== given.base + 1) return false
  return stands.holder === given.holder && stands.iban === given.iban
}

export type ConfirmRefusal =
  | 'no-right'
  | 'nothing-entered'
  | 'already-confirmed'
  | 'paid-out'
  | 'same-person'
  | 'differs'
  | 'colleague-can'
  | 'of-the-winner'
  | 'no-number'
export type NewConfirmation = {
  entryId: string
  accountId: string
  party: string
  by: string
  at: Date
  calledNumber: string | null
  spokeWith: string | null
}

/** Both persons have typed the same IBAN; the second never saw what the first one typed. */
type Typed = { sameIban: boolean }

/** A second click, also after an answer that got lost: this person has confirmed this account with this IBAN. */
export function isConfirmationThatStands(account: Account | undefined, { sameIban }: Typed, personId: string): boolean {
  return sameIban && account?.confirmation?.by === personId
}

/** By another person of the lead's organisation who works on the entry. */
export function confirmAccount(
  facts: AccountFacts & { isColleague: boolean },
  { sameIban }: Typed,
  click: Click,
): Decision<NewConfirmation, ConfirmRefusal> {
  if (!facts.isColleague) return refuse('no-right')
  return confirmed(facts, sameIban, { ...click, calledNumber: null, spokeWith: null })
}

export type CallFacts = AccountFacts & { colleagues: number; ofTheWinner: boolean; numberOnFile: string }

/** By the office, where the lead has nobody else: only after a call to the number that was handed in with the entry. */
export function confirmByCall(
  facts: CallFacts,
  { sameIban, spokeWith }: Typed & { spokeWith: string },
  click: Click,
): Decision<NewConfirmation, ConfirmRefusal> {
  if (facts.ofTheWinner) return refuse('of-the-winner')
  if (facts.colleagues > 0) return refuse('colleague-can')
  if (facts.numberOnFile.trim() === '') return refuse('no-number')
  return confirmed(facts, sameIban, { ...click, calledNumber: facts.numberOnFile, spokeWith })
}

type Confirming = Click & Pick<NewConfirmation, 'calledNumber' | 'spokeWith'>

function confirmed(
  { entryId, account, paidOut }: AccountFacts,
  sameIban: boolean,
  { personId, now, calledNumber, spokeWith }: Confirming,
): Decision<NewConfirmation, ConfirmRefusal> {
  if (!account) return refuse('nothing-entered')
  if (paidOut) return refuse('paid-out')
  if (account.confirmation) return refuse('already-confirmed')
  if (account.enteredBy === personId) return refuse('same-person')
  if (!sameIban) return refuse('differs')
  return allow({ entryId, accountId: account.id, party: account.party, by: personId, at: now, calledNumber, spokeWith })
}

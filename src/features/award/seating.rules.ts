import type { Guest } from './ceremony.rules.ts'
import type { Speech } from './speeches.rules.ts'

/** For which entry a guest comes. */
export type Bond = { email: string; categoryId: string; lead: string; won: boolean }
/** `who`: a municipality or association; `comesForward`: its prize is handed over during the speech. */
export type Party = { who: string; seats: number; comesForward: boolean }
export type Row = { title: string; seats: number; parties: Party[] }

/**
 * Seats to keep free together, in the order in which the speeches call people forward, then jury and other guests. Each guest who
 * comes sits once, with everybody they bring: at a prize they get, else at the first speech that is about an entry of theirs.
 */
export function seating(speeches: Speech[], guests: Guest[], bonds: Bond[]): Row[] {
  const order = speeches.map(({ categoryId }) => categoryId)
  const coming = guests
    .filter(({ answer }) => answer?.coming)
    .map((guest) => ({ guest, seats: 1 + (guest.answer?.companions.length ?? 0), bond: seatOf(guest, bonds, order) }))
  const rows = speeches.map(({ categoryId, category }) => {
    const here = coming.filter(({ bond }) => bond?.categoryId === categoryId)
    return { title: category, seats: sum(here), parties: partiesOf(here) }
  })
  const free = coming.filter(({ bond }) => !bond)
  const jury = free.filter(({ guest }) => guest.kind === 'juror')
  const others = free.filter(({ guest }) => guest.kind !== 'juror')
  return [...rows, { title: 'Jury', seats: sum(jury), parties: [] }, { title: 'Weitere Gäste', seats: sum(others), parties: [] }]
}

function seatOf(guest: Guest, bonds: Bond[], order: string[]): Bond | undefined {
  return bonds
    .filter(({ email }) => email === guest.email)
    .toSorted((a, b) => Number(b.won) - Number(a.won) || order.indexOf(a.categoryId) - order.indexOf(b.categoryId))[0]
}

type Seated = { seats: number; bond?: Bond }

/** Whoever comes forward sits in front. */
function partiesOf(seated: Seated[]): Party[] {
  const parties = new Map<string, Party>()
  for (const { seats, bond } of seated) {
    const who = bond?.lead ?? ''
    const party = parties.get(who) ?? { who, seats: 0, comesForward: false }
    parties.set(who, { who, seats: party.seats + seats, comesForward: party.comesForward || (bond?.won ?? false) })
  }
  return [...parties.values()].toSorted(
    (a, b) => Number(b.comesForward) - Number(a.comesForward) || a.who.localeCompare(b.who, 'de'),
  )
}

const sum = (seated: Seated[]): number => seated.reduce((all, { seats }) => all + seats, 0)

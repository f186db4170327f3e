import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'
import type { GivenAnswer, Guest, GuestKind, Need } from './ceremony.rules.ts'
import type { Bond } from './seating.rules.ts'

/** For the office alone: names, addresses and needs. */
export async function listGuests(db: Db, editionId: string): Promise<Guest[]> {
  const rows = await guests(db)
    .where('guest.edition_id', '=', editionId)
    .orderBy(sql`guest.name collate "de-x-icu"`)
    .orderBy('guest.id')
    .execute()
  return rows.map(asGuest)
}

/** Whoever holds the link of an invitation. */
export async function findInvitedGuest(db: Db, token: string): Promise<(Guest & { editionId: string }) | null> {
  const row = await guests(db)
    .where('guest.token_hash', '=', sha256(token))
    .select('guest.edition_id as editionId')
    .executeTakeFirst()
  return row ? { ...asGuest(row), editionId: row.editionId } : null
}

function guests(db: Db) {
  return db
    .selectFrom('award_ceremony_guests as guest')
    .leftJoin('award_ceremony_answers as answer', 'answer.guest_id', 'guest.id')
    .select(['guest.id', 'guest.kind', 'guest.name', 'guest.email', 'guest.invited_at', 'answer.coming'])
    .select(['answer.companions', 'answer.needs', 'answer.needs_note', 'answer.answered_at'])
}

type GuestRow = Awaited<ReturnType<ReturnType<typeof guests>['execute']>>[number]

function asGuest(row: GuestRow): Guest {
  const { id, name, email } = row
  const guest = { id, kind: row.kind as GuestKind, name, email, invitedAt: row.invited_at }
  if (row.coming === null || row.answered_at === null) return { ...guest, answer: null }
  const needs = (row.needs ?? []) as Need[]
  const { coming, companions, needs_note, answered_at } = row
  return {
    ...guest,
    answer: { coming, companions: companions ?? [], needs, needsNote: needs_note ?? '', answeredAt: answered_at },
  }
}

export type NewGuest = { kind: GuestKind; name: string; email: string }

/** Who may be invited because of an admitted entry or a seat: each person once, winners before entrants before jurors. */
export async function listProposedGuests(db: Db, editionId: string): Promise<NewGuest[]> {
  const entrants = await db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_hand_in_persons as person', 'person.entry_id', 'standing.entry_id')
    .leftJoin('award_decisions as decision', 'decision.entry_id', 'standing.entry_id')
    .where('standing.edition_id', '=', editionId)
    .where('standing.admitted', '=', true)
    .select([
      'person.name',
      'person.email',
      sql<GuestKind>`case when decision.id is null then 'entrant' else 'winner' end`.as('kind'),
    ])
    .orderBy(sql`decision.id is null`)
    .execute()
  const jurors = await db
    .selectFrom('award_seats as seat')
    .innerJoin('award_seat_holders as holder', 'holder.seat_id', 'seat.id')
    .innerJoin('people_persons as person', 'person.id', 'holder.person_id')
    .where('seat.edition_id', '=', editionId)
    .where('holder.ended_at', 'is', null)
    .select(['person.name', 'person.email', sql<GuestKind>`'juror'`.as('kind')])
    .execute()
  return [...entrants, ...jurors].flatMap(({ name, email, kind }) =>
    name && email ? [{ name, email: email.toLowerCase(), kind }] : [],
  )
}

/** Which guests are there for which admitted entry; before the jury has decided nobody has won. */
export async function listBonds(db: Db, editionId: string): Promise<Bond[]> {
  return db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_hand_in_persons as person', 'person.entry_id', 'standing.entry_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'standing.lead_organisation_id')
    .leftJoin('award_decisions as decision', 'decision.entry_id', 'standing.entry_id')
    .where('standing.edition_id', '=', editionId)
    .where('standing.admitted', '=', true)
    .select(['standing.category_id as categoryId', 'lead.name as lead'])
    .select((eb) => [eb.fn<string>('lower', ['person.email']).as('email'), sql<boolean>`decision.id is not null`.as('won')])
    .execute()
}

type Adding = { editionId: string; personId: string; at: Date }

/** False when the address is on the list already: nobody is invited twice. */
export async function recordGuest(tx: Tx, guest: NewGuest, { editionId, personId, at }: Adding): Promise<boolean> {
  const row = await tx
    .insertInto('award_ceremony_guests')
    .values({ edition_id: editionId, ...guest, added_by: personId, added_at: at })
    .onConflict((conflict) => conflict.columns(['edition_id', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The mails hold name, address and link; whoever is forgotten is forgotten there too. */
async function eraseMails(tx: Tx, guests: { id: string; changes_told: number }[]): Promise<void> {
  if (guests.length === 0) return
  const changes = guests.flatMap(({ id, changes_told: told }) => Array.from({ length: told }, (_, n) => changeKey(id, n + 1)))
  const keys = [...guests.map(({ id }) => `ceremony-invitation ${id}`), ...changes]
  await tx.deleteFrom('platform_mails').where('once_key', 'in', keys).execute()
}

const changeKey = (guestId: string, number: number) => `ceremony-change ${guestId} ${number}`

export type ToldGuest = { name: string; email: string; onceKey: string }

/** Everybody who is invited, whatever they have answered: another day may suit who declined. */
export async function changeGuestsTold(tx: Tx, editionId: string): Promise<ToldGuest[]> {
  const rows = await tx
    .updateTable('award_ceremony_guests')
    .set((eb) => ({ changes_told: eb('changes_told', '+', 1) }))
    .where('edition_id', '=', editionId)
    .where('invited_at', 'is not', null)
    .returning(['id', 'name', 'email', 'changes_told'])
    .execute()
  return rows.map(({ id, name, email, changes_told: told }) => ({ name, email, onceKey: changeKey(id, told) }))
}

/** False when somebody else has invited the guest meanwhile. The token itself is in the mail alone. */
export async function changeGuestInvited(tx: Tx, { guestId, token, at }: { guestId: string; token: string; at: Date }) {
  const row = await tx
    .updateTable('award_ceremony_guests')
    .set({ token_hash: sha256(token), invited_at: at })
    .where('id', '=', guestId)
    .where('invited_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function recordAnswer(tx: Tx, guestId: string, answer: GivenAnswer): Promise<void> {
  const row = {
    coming: answer.coming,
    companions: answer.companions,
    needs: answer.needs,
    needs_note: answer.needsNote,
    answered_at: answer.answeredAt,
  }
  await tx
    .insertInto('award_ceremony_answers')
    .values({ guest_id: guestId, ...row })
    .onConflict((conflict) => conflict.column('guest_id').doUpdateSet(row))
    .execute()
}

export async function removeGuest(tx: Tx, { guestId, editionId }: { guestId: string; editionId: string }): Promise<boolean> {
  const row = await tx
    .deleteFrom('award_ceremony_guests')
    .where('id', '=', guestId)
    .where('edition_id', '=', editionId)
    .returning(['id', 'changes_told'])
    .executeTakeFirst()
  if (row) await eraseMails(tx, [row])
  return row !== undefined
}

/** Editions whose guests have to be forgotten now. */
export async function listCeremoniesToErase(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('award_ceremonies')
    .where('erased_at', 'is', null)
    .where(sql<boolean>`begins_at + make_interval(hours => erase_weeks * 168) <= portal_now()`)
    .select('edition_id as editionId')
    .execute()
  return rows.map(({ editionId }) => editionId)
}

/** With their answers; how many there were. */
export async function removeAllGuests(tx: Tx, { editionId, at }: { editionId: string; at: Date }): Promise<number> {
  const removed = await tx
    .deleteFrom('award_ceremony_guests')
    .where('edition_id', '=', editionId)
    .returning(['id', 'changes_told'])
    .execute()
  await eraseMails(tx, removed)
  await tx.updateTable('award_ceremonies').set({ erased_at: at }).where('edition_id', '=', editionId).execute()
  return removed.length
}

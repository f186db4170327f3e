import { seedPeople } from '../db/seeds/people.ts'
import { findCurrentEdition } from '../src/features/award/edition.queries.ts'
import type { Edition } from '../src/features/award/edition.rules.ts'
import { listJurors, type Juror } from '../src/features/award/judging/juror.queries.ts'
import { databaseNow } from '../src/platform/clock.ts'
import type { Db } from '../src/platform/db.ts'
import { givenContest } from './contest.ts'
import { givenDeclared } from './sheets.ts'
import { testSite, type TestSite } from './site.ts'

export const OFFICE = ['ingrid.vordruck@buero.example', 'paul.stempel@buero.example'] as const

export type JuryCase = {
  portal: TestSite
  edition: Edition
  jurors: Juror[]
  /** Standing, admitted, in the order of the first category's. */
  entries: { id: string; categoryId: string }[]
  office: [string, string]
}

/** Entries handed in, opened and admitted; five jurors who have declared for each of them that there is no conflict. */
export async function givenJury(count: number, { declared = true } = {}): Promise<JuryCase> {
  return givenJuryOn(await testSite({ at: '2025-12-04T09:30' }), count, declared)
}

/** On a portal that stands before the deadline. */
export async function givenJuryOn<P extends Pick<TestSite, 'db' | 'deps' | 'moveTo'>>(
  portal: P,
  count: number,
  declared = true,
): Promise<Omit<JuryCase, 'portal'> & { portal: P }> {
  await seedPeople(portal.db)
  await givenContest(portal.deps, count)
  await portal.moveTo('2026-02-20T09:00')
  const edition = await findCurrentEdition(portal.db)
  if (!edition) throw new Error('no edition is seeded')
  const office = await Promise.all(OFFICE.map((email) => personOf(portal.db, email)))
  const entries = await givenAdmitted(portal.db, edition.id)
  const jurors = await listJurors(portal.db, edition.id)
  const pairs = entries.flatMap(({ id }) => jurors.map(({ personId }) => ({ entryId: id, personId })))
  if (declared) for (const pair of pairs) await givenDeclared(portal.db, pair)
  return { portal, edition, jurors, entries, office: office as [string, string] }
}

/** Opened by two of the office, and every standing entry admitted. */
export async function givenAdmitted(db: Db, editionId: string): Promise<JuryCase['entries']> {
  const office = await Promise.all(OFFICE.map((email) => personOf(db, email)))
  const at = await databaseNow(db)
  const acts = office.map((personId) => ({ edition_id: editionId, person_id: personId, acted_at: at }))
  await db.insertInto('award_opening_acts').values(acts).execute()
  const entries = await db
    .selectFrom('award_standing_entries')
    .where('edition_id', '=', editionId)
    .select(['entry_id as id', 'category_id as categoryId'])
    .orderBy('category_id')
    .orderBy('entry_id')
    .execute()
  const admissions = entries.map(({ id }) => ({
    entry_id: id,
    admitted: true,
    reason: 'geprüft',
    decided_by: office[0] ?? '',
    decided_at: at,
  }))
  await db.insertInto('award_admissions').values(admissions).execute()
  return entries
}

export async function personOf(db: Db, email: string): Promise<string> {
  return (await db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id
}

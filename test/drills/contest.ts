import { sql } from 'kysely'
import { type Entrant as Seeded, type EntrantSeed, seedEntrant } from '../../db/seeds/contest/entrant.ts'
import { findEntryEdition } from '../../src/features/award/entry-edition.queries.ts'
import { recordSession } from '../../src/people/sessions/session.queries.ts'
import { type Db, transact, type Tx } from '../../src/platform/db.ts'
import { secureRandom } from '../../src/platform/random.ts'

export type Entrant = Seeded & { cookie: string }

/** What tells one entry from the next. */
export type Wish = { title: string; category: number }
const ALIKE: Wish = { title: 'Antwort auf title', category: 0 }

const BEGUN_AT = new Date('2025-12-02T09:00:00Z')

/** So many municipalities and counties with a signed-in person and a draft that lacks nothing. */
export async function seedEntrants(db: Db, count: number, wishFor: (index: number) => Wish = () => ALIKE): Promise<Entrant[]> {
  const places = await db
    .selectFrom('places')
    .where('kind', 'in', ['municipality', 'county'])
    .select(['id', 'name'])
    .orderBy('id')
    .limit(count)
    .execute()
  const { id } = await db.selectFrom('award_editions').where('archived', '=', false).select('id').executeTakeFirstOrThrow()
  const edition = await findEntryEdition(db, id)
  if (!edition) throw new Error('the running edition is missing')
  const entrants: Entrant[] = []
  for (const [index, place] of places.entries()) {
    const partner = places[(index + 1) % places.length] as (typeof places)[number]
    const person = { email: `drill@ags-${place.id}.example`, name: `Drill ${place.id}` }
    const words: EntrantSeed['words'] = ({ name }) => `Antwort auf ${name}`
    const seed = { edition, place, partner, person, at: BEGUN_AT, words, ...wishFor(index) }
    entrants.push(await transact(db, (tx) => signedIn(tx, seed)))
  }
  return entrants
}

async function signedIn(tx: Tx, seed: EntrantSeed): Promise<Entrant> {
  const entrant = await seedEntrant(tx, seed)
  const token = secureRandom.token()
  await recordSession(tx, { personId: entrant.personId, token, userAgent: 'drill', secondFactor: true })
  // The proof of identity stays fresh for the whole drill.
  await sql`update people_sessions set authenticated_at = clock_timestamp() + interval '6 hours'
    where person_id = ${entrant.personId}`.execute(tx)
  return { ...entrant, cookie: `sid=${token}` }
}

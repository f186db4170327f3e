import { findCurrentEntryEdition } from '../../../src/features/award/entry-edition.queries.ts'
import { transact, type Db } from '../../../src/platform/db.ts'
import { seedEntrant } from './entrant.ts'
import { handInFor } from './hand-in.ts'
import type { Play } from './private-clock.ts'
import { alikeFor, contestTitle, wordsFor } from './words.ts'

/** As many as the 1st edition had. */
export const CONTEST_ENTRIES = 75

/** By turns; some categories are liked more than others, as in life. The first six take one each. */
const CATEGORY_OF = [0, 3, 2, 5, 4, 1, 0, 3, 0, 2, 4, 3, 0, 5, 3]

/** Begun in December, handed in between 20 January and the last day. Those of an earlier, broken run are left as they are. */
export async function handInContest({ deps, at }: Play): Promise<void> {
  const edition = await findCurrentEntryEdition(deps.db)
  if (!edition) throw new Error('the running edition is missing')
  const places = await freePlaces(deps.db)
  const done = await knownTitles(deps.db)
  for (let index = 0; index < CONTEST_ENTRIES; index += 1) {
    const { place, partner } = spread(places, index)
    const title = contestTitle(index)
    if (!place || !partner || done.has(title)) continue
    const number = String(index + 1).padStart(2, '0')
    const person = { email: `probe-${number}@ags-${place.id}.example`, name: `Probekonto ${number} (erfunden)` }
    const category = CATEGORY_OF[index % CATEGORY_OF.length] ?? 0
    await at('2025-12-02T10:00')
    const texts = { title, words: wordsFor(index, place.name), alike: alikeFor(index) }
    const seed = { edition, place, partner, person, at: deps.clock.now(), category, ...texts }
    const entrant = await transact(deps.db, (tx) => seedEntrant(tx, seed))
    await at(handedInAt(index))
    await handInFor(deps, entrant)
  }
}

/**
 * All over the state instead of where the keys begin; who wins lies far apart. The partner is the next key, mostly a
 * neighbour of the same county. 29 has no factor in common with 75, so no place comes twice.
 */
function spread<Place>(places: Place[], index: number): { place?: Place; partner?: Place } {
  const at = Math.floor((((index * 29) % CONTEST_ENTRIES) * places.length) / CONTEST_ENTRIES)
  return { place: places[at], partner: places[at + 1] ?? places[at - 1] }
}

/** Most come on the last days, as they do. */
function handedInAt(index: number): string {
  const day = index < 20 ? 20 + Math.floor(index / 2) : 1 + Math.floor((index - 20) / 6)
  const month = index < 20 ? '01' : '02'
  return `2026-${month}-${String(Math.min(day, month === '01' ? 31 : 9)).padStart(2, '0')}T${10 + (index % 8)}:${10 + (index % 45)}`
}

/** Not those of the cast: its people write their own entries. */
async function freePlaces(db: Db) {
  return db
    .selectFrom('places')
    .leftJoin('people_organisations as organisation', (join) =>
      join
        .onRef('organisation.place_id', '=', 'places.id')
        .on(
          'organisation.id',
          'in',
          db
            .selectFrom('people_memberships as member')
            .innerJoin('people_persons as person', 'person.id', 'member.person_id')
            .where('person.email', 'not like', 'probe-%')
            .select('member.organisation_id'),
        ),
    )
    .where('places.kind', 'in', ['municipality', 'county'])
    .where('organisation.id', 'is', null)
    .select(['places.id', 'places.name'])
    .orderBy('places.id')
    .execute()
}

async function knownTitles(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('award_submissions').where('title', 'like', 'Probe %').select('title').execute()
  return new Set(rows.flatMap(({ title }) => title ?? []))
}

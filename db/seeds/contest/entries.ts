import { findCurrentEntryEdition } from '../../../src/features/award/entry-edition.queries.ts'
import type { StepField } from '../../../src/features/award/steps.rules.ts'
import { transact, type Db } from '../../../src/platform/db.ts'
import { seedEntrant } from './entrant.ts'
import { handInFor } from './hand-in.ts'
import type { Play } from './private-clock.ts'

/** As many as the 1st edition had. */
export const CONTEST_ENTRIES = 75

const SUBJECTS = [
  'Gemeinsame Vergabestelle',
  'Geteilter Bauhof',
  'Ein Standesamt für zwei',
  'Gemeinsames Archiv',
  'Klärschlamm zusammen verwerten',
  'Gewerbegebiet über die Grenze',
  'Radweg ohne Lücke',
  'Hochwasserwarnung im Verbund',
  'Personalabrechnung aus einer Hand',
  'Vollstreckung im Auftrag',
  'Bibliotheken mit einem Ausweis',
  'Gemeinsame Gleichstellungsarbeit',
  'IT-Sicherheit zu dritt',
  'Ein Klimaschutzmanagement für alle',
  'Musikschule am Fluss',
]

/** Names no municipality and claims nothing of one: whoever reads it sees at once that it is made up. */
export function contestTitle(index: number): string {
  return `Probe ${String(index + 1).padStart(2, '0')}: ${SUBJECTS[index % SUBJECTS.length]} (erfunden)`
}

function words({ name, label, control }: StepField): string {
  if (name === 'contactName') return 'Petra Probe (erfunden)'
  if (control === 'line') return `${label} (erfunden)`
  return `Dieser Text zu „${label}“ ist erfunden. Er zeigt, wie ein Beitrag im Portal aussieht, und sagt nichts über die genannten Kommunen.`
}

/** Begun in December, handed in between 20 January and the last day. Those of an earlier, broken run are left as they are. */
export async function handInContest({ deps, at }: Play): Promise<void> {
  const edition = await findCurrentEntryEdition(deps.db)
  if (!edition) throw new Error('the running edition is missing')
  const places = await freePlaces(deps.db)
  const done = await knownTitles(deps.db)
  for (let index = 0; index < CONTEST_ENTRIES; index += 1) {
    const [place, partner] = [places[index], places[(index + 1) % CONTEST_ENTRIES]]
    const title = contestTitle(index)
    if (!place || !partner || done.has(title)) continue
    const number = String(index + 1).padStart(2, '0')
    const person = { email: `probe-${number}@ags-${place.id}.example`, name: `Probekonto ${number} (erfunden)` }
    await at('2025-12-02T10:00')
    const seed = { edition, place, partner, person, at: deps.clock.now(), category: index, title, words }
    const entrant = await transact(deps.db, (tx) => seedEntrant(tx, seed))
    await at(handedInAt(index))
    await handInFor(deps, entrant)
  }
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
    .limit(CONTEST_ENTRIES)
    .execute()
}

async function knownTitles(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('award_submissions').where('title', 'like', 'Probe %').select('title').execute()
  return new Set(rows.flatMap(({ title }) => title ?? []))
}

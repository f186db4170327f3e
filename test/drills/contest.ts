import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { findEntryEdition } from '../../src/features/award/entry-edition.queries.ts'
import { recordState } from '../../src/features/award/entry-states.queries.ts'
import { recordEntry } from '../../src/features/award/entry.queries.ts'
import {
  type EntryEdition,
  type StepContent,
  type StepField,
  type StepName,
  STEPS,
} from '../../src/features/award/steps.rules.ts'
import { ensureOrganisationForPlace } from '../../src/people/organisation/organisation.queries.ts'
import { recordMembership } from '../../src/people/organisation/membership.queries.ts'
import { ensurePerson } from '../../src/people/person.queries.ts'
import { recordSession } from '../../src/people/sessions/session.queries.ts'
import { type Db, transact, type Tx } from '../../src/platform/db.ts'
import { secureRandom } from '../../src/platform/random.ts'

export type Entrant = { cookie: string; entryId: string; personId: string; placeId: string }

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
    entrants.push(await transact(db, (tx) => seedEntrant(tx, { edition, place, partner, wish: wishFor(index) })))
  }
  return entrants
}

type Place = { id: string; name: string }
type EntrantSeed = { edition: EntryEdition; place: Place; partner: Place; wish: Wish }

async function seedEntrant(tx: Tx, { edition, place, partner, wish }: EntrantSeed): Promise<Entrant> {
  const organisationId = await ensureOrganisationForPlace(tx, place.id, BEGUN_AT)
  const personId = await ensurePerson(tx, { email: `drill@ags-${place.id}.example`, name: `Drill ${place.id}`, at: BEGUN_AT })
  await recordMembership(tx, { personId, organisationId, manages: true, approvedBy: null, at: BEGUN_AT })
  const token = secureRandom.token()
  await recordSession(tx, { personId, token, userAgent: 'drill', secondFactor: true })
  // The proof of identity stays fresh for the whole drill.
  await sql`update people_sessions set authenticated_at = clock_timestamp() + interval '6 hours' where person_id = ${personId}`.execute(
    tx,
  )
  const entryId = randomUUID()
  await recordEntry(tx, {
    id: entryId,
    editionId: edition.id,
    leadOrganisationId: organisationId,
    createdBy: personId,
    createdAt: BEGUN_AT,
  })
  for (const step of STEPS) {
    await recordState(tx, {
      entryId,
      step,
      revision: 1,
      content: contentFor(edition, step, { partner, wish }),
      savedBy: personId,
      savedAt: BEGUN_AT,
    })
  }
  return { cookie: `sid=${token}`, entryId, personId, placeId: place.id }
}

function contentFor(
  edition: EntryEdition,
  step: StepName,
  { partner, wish }: Pick<EntrantSeed, 'partner' | 'wish'>,
): StepContent {
  const fields = edition.fields.filter((field) => field.step === step && field.control !== 'partners')
  return {
    texts: Object.fromEntries(fields.map((field) => [field.name, answerFor(edition, field, wish)])),
    partners: step === 'partners' ? [{ placeId: partner.id, name: partner.name }] : [],
  }
}

function answerFor(edition: EntryEdition, field: StepField, wish: Wish): string {
  if (field.name === 'title') return wish.title
  switch (field.control) {
    case 'email':
      return 'drill@kommune.example'
    case 'phone':
      return '0211 000000'
    case 'day':
      return '2020-01-15'
    case 'year':
      return '2020'
    case 'category':
      return edition.categories[wish.category % edition.categories.length]?.id ?? ''
    case 'legal-form':
      return 'oerv-delegierend'
    case 'tick':
      return 'yes'
    case 'line':
    case 'text':
    case 'partners':
      return `Antwort auf ${field.name}`
  }
}

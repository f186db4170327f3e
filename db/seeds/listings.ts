import { randomUUID } from 'node:crypto'
import type { CompleteContent } from '../../src/features/partners/listing-content.rules.ts'
import {
  recordListing,
  recordReview,
  recordSubmission,
  recordVersion,
} from '../../src/features/partners/record-listing.queries.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db } from '../../src/platform/db.ts'

export type SeedListing = { by: string; at: Date; content: CompleteContent; submitted: boolean; published: boolean }

const OPEN = { radiusKm: null, regionId: null, sizes: [], legalForm: null, validUntil: '2026-06-04' }

/** Made up, like the people who write them. */
const LISTINGS: SeedListing[] = [
  {
    by: 'marta.probe@hellenthal.example',
    at: berlinInstant('2025-12-01T09:00'),
    content: {
      ...OPEN,
      kind: 'request',
      title: 'Gemeinsame Rufbereitschaft im Standesamt',
      topic: 'standesamt',
      text: 'Wir suchen Nachbarn, die sich mit uns die Rufbereitschaft an Wochenenden und Feiertagen teilen.\nEine Standesbeamtin bringen wir ein.',
      reach: 'radius',
      radiusKm: 25,
    },
    submitted: true,
    published: true,
  },
  {
    by: 'jonas.vorlage@schleiden.example',
    at: berlinInstant('2025-12-02T14:00'),
    content: {
      ...OPEN,
      kind: 'offer',
      title: 'Standesamt mit freien Stunden',
      topic: 'standesamt',
      text: 'Unser Standesamt kann die Aufgaben einer kleineren Kommune mit übernehmen, auf Wunsch samt Vertretung im Urlaub.',
      reach: 'region',
      regionId: '05366',
      legalForm: 'vereinbarung-mandatierend',
    },
    submitted: true,
    published: true,
  },
  {
    by: 'otto.gegenprobe@duisburg.example',
    at: berlinInstant('2025-11-25T11:00'),
    content: {
      ...OPEN,
      kind: 'offer',
      title: 'Vollstreckung für andere Kommunen',
      topic: 'vollstreckung',
      text: 'Unsere Vollstreckung übernimmt Fälle anderer Kommunen, auch einzelne im Außendienst.',
      reach: 'state',
    },
    submitted: true,
    published: true,
  },
  {
    by: 'lena.entwurf@kall.example',
    at: berlinInstant('2025-12-03T16:00'),
    content: {
      ...OPEN,
      kind: 'request',
      title: 'Wer teilt sich mit uns einen Archivar?',
      topic: 'archiv',
      text: 'Unser Archiv ist seit zwei Jahren nicht besetzt. Wir denken an eine Stelle für drei oder vier Kommunen.',
      reach: 'state',
      sizes: ['Kleinstadt', 'Landgemeinde'],
    },
    submitted: true,
    published: false,
  },
]

/** Whoever has some is left alone. */
export async function seedListings(db: Db): Promise<void> {
  const known = await db.selectFrom('partners_listings').select('id').limit(1).executeTakeFirst()
  if (known) return
  for (const listing of LISTINGS) await plantListing(db, listing)
}

/** As a member of an organisation would write it, through the same door. */
export async function plantListing(db: Db, { by, at, content, submitted, published }: SeedListing): Promise<string> {
  const listingId = randomUUID()
  const { personId, organisationId } = await db
    .selectFrom('people_persons as person')
    .innerJoin('people_memberships as member', 'member.person_id', 'person.id')
    .where('person.email', '=', by)
    .select(['person.id as personId', 'member.organisation_id as organisationId'])
    .executeTakeFirstOrThrow()
  await transact(db, async (tx) => {
    const who = { listingId, personId, at }
    await recordListing(tx, who, organisationId)
    await recordVersion(tx, who, { number: 1, content })
    if (submitted) await recordSubmission(tx, who, 1)
    if (published) await recordReview(tx, who, { number: 1, result: 'published', message: '', content })
  })
  return listingId
}

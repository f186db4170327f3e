import { plantListing } from '../db/seeds/listings.ts'
import type { CompleteContent } from '../src/features/partners/listing-content.rules.ts'
import type { Db } from '../src/platform/db.ts'

const LISTING: CompleteContent = {
  kind: 'request',
  title: 'Gemeinsame Rufbereitschaft im Standesamt',
  topic: 'standesamt',
  text: 'Wir suchen eine Nachbarkommune für Wochenenden und Feiertage.',
  reach: 'radius',
  radiusKm: 25,
  regionId: null,
  sizes: [],
  legalForm: null,
  validUntil: '2026-06-04',
}

type Wishes = { by: string; at: Date; content?: Partial<CompleteContent>; submitted?: boolean; published?: boolean }

/** Published unless it is wished otherwise. */
export function givenListing(db: Db, { content, submitted = true, published = submitted, ...who }: Wishes): Promise<string> {
  return plantListing(db, { ...who, content: { ...LISTING, ...content }, submitted, published })
}

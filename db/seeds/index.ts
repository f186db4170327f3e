import { openDb, type Db } from '../../src/platform/db.ts'
import { seedEntries } from './entries.ts'
import { seedEvents, seedExampleEvents } from './events.ts'
import { seedListings } from './listings.ts'
import { seedEditions } from './editions.ts'
import { seedGuidelines } from './guidelines.ts'
import { seedEnglish } from './english.ts'
import { seedLibrary } from './library.ts'
import { seedNews } from './news.ts'
import { seedPages } from './pages.ts'
import { seedPeople } from './people.ts'
import { seedProjects } from './projects.ts'
import { seedQuestions } from './questions.ts'
import { seedTopics } from './topics.ts'
import { seedPlaces } from './places.ts'

type Seed = (db: Db) => Promise<void>

/** What the portal is about, true in every installation; in this order. Each seed may run again and then changes nothing. */
const REFERENCE: Seed[] = [
  seedPlaces,
  seedEditions,
  seedTopics,
  seedGuidelines,
  seedPages,
  seedEnglish,
  seedNews,
  seedLibrary,
  seedEvents,
]
/** Real projects as summaries of public sources, and fictional people and entries; in demo mode only. */
const DEMO: Seed[] = [seedProjects, seedPeople, seedEntries, seedListings, seedExampleEvents, seedQuestions]

export async function seedReferenceData(databaseUrl: string): Promise<void> {
  await plant(databaseUrl, REFERENCE)
}

export async function seedDemo(databaseUrl: string): Promise<void> {
  await plant(databaseUrl, DEMO)
}

async function plant(databaseUrl: string, seeds: Seed[]): Promise<void> {
  const db = openDb({ connectionString: databaseUrl }, 2, () => {})
  try {
    for (const seed of seeds) await seed(db)
  } finally {
    await db.destroy()
  }
}

import { readFile } from 'node:fs/promises'
import { recordProject, recordPublication } from '../../src/features/projects/publication.queries.ts'
import type { Award, Party, ProfileContent, ProjectStatus } from '../../src/features/projects/profile.rules.ts'
import { legalFormIn } from '../../src/topics/index.ts'
import { listPlaces, type Place } from '../../src/places/index.ts'
import { slug } from '../../src/plain/slug.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db } from '../../src/platform/db.ts'

/** A record of data/demo-projects.json: facts from public sources (data/SOURCES.md). */
type Recorded = {
  title: string
  lead: string | null
  municipalities: string[]
  other_partners: string[]
  topic: string
  summary_de: string
  legal_form: string | null
  start_year: number | null
  end_year: number | null
  status: string
  landespreis_category_suggested: string | null
  award_seen: string | null
  source_url: string
  further_sources: string[]
}

const RECORDED_AT = berlinInstant('2025-11-22T12:00')
const CONFIRMED_ON = '2025-11-22'

/** The 69 real projects, as summaries of public sources; nothing when there are any already. */
export async function seedProjects(db: Db): Promise<void> {
  if (await db.selectFrom('projects_projects').select('id').limit(1).executeTakeFirst()) return
  const records = JSON.parse(await readFile(new URL('../../data/demo-projects.json', import.meta.url), 'utf8')) as Recorded[]
  const register = await readRegister(db)
  const taken = new Set<string>()
  for (const record of records) {
    const content = contentOf(register, record)
    const address = freeSlug(slug(record.title), taken)
    await transact(db, async (tx) => {
      const projectId = await recordProject(tx, {
        slug: address,
        origin: 'public-sources',
        organisationId: null,
        createdAt: RECORDED_AT,
      })
      await recordPublication(tx, { projectId, content, publishedAt: RECORDED_AT, publishedBy: null, confirmedOn: CONFIRMED_ON })
    })
  }
}

function freeSlug(wanted: string, taken: Set<string>): string {
  const free =
    [wanted, ...Array.from({ length: 9 }, (_, index) => `${wanted}-${index + 2}`)].find((one) => !taken.has(one)) ?? wanted
  taken.add(free)
  return free
}

function contentOf(register: Register, record: Recorded): ProfileContent {
  const lead = record.lead === null ? null : partyOf(register, record.lead)
  const named = record.municipalities.filter((name) => name !== record.lead)
  const found = named.map((name) => partyOf(register, name))
  const unknown = named.filter((_, index) => found[index] === null)
  return {
    title: record.title,
    summary: record.summary_de,
    topics: [slug(record.topic)],
    prizeCategory: record.landespreis_category_suggested && slug(record.landespreis_category_suggested),
    lead,
    partners: found.filter((party) => party !== null),
    otherPartners: [...(record.lead !== null && lead === null ? [record.lead] : []), ...unknown, ...record.other_partners],
    supportedBy: '',
    texts: {},
    legalForm: legalFormIn(record.legal_form ?? ''),
    legalFormNote: record.legal_form ?? '',
    since: record.start_year,
    until: record.end_year,
    status: statusOf(record.status),
    effects: [],
    awards: awardsOf(record.award_seen),
    links: [],
    sources: [record.source_url, ...record.further_sources],
  }
}

/** By their names, short and official. */
type Register = Map<string, Place>

async function readRegister(db: Db): Promise<Register> {
  const places = await listPlaces(db, ['municipality', 'county', 'body'])
  // Of several with one name the largest: it comes last.
  const bySize = places.toSorted((one, other) => (one.population ?? 0) - (other.population ?? 0))
  return new Map(bySize.flatMap((place) => [place.officialName, place.name].map((name) => [slug(name), place] as const)))
}

/** Only a name that is exactly one of the register: a group ('alle 17 Kommunen im Kreis Borken') is none. */
function partyOf(register: Register, name: string): Party | null {
  const place = register.get(slug(name))
  return place ? { placeId: place.id, name: place.name } : null
}

const STATES: readonly (readonly [RegExp, ProjectStatus])[] = [
  [/^laufend/, 'running'],
  [/^beendet/, 'ended'],
  [/^geplant/, 'planned'],
]

function statusOf(text: string): ProjectStatus {
  return STATES.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
}

/** As in data/editions/. */
const FIRST_EDITION = '2021-2022'

function awardsOf(text: string | null): Award[] {
  if (text === null) return []
  const edition = text.includes('1. Landespreis') ? { edition: FIRST_EDITION } : {}
  if (text.startsWith('Preisträger')) return [{ kind: 'won', text, ...edition }]
  return [{ kind: text.startsWith('Teilnehmer') ? 'took-part' : 'other', text, ...edition }]
}

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { facetsOf } from '../src/features/projects/facets.rules.ts'
import { bodyOf, partiesOf, type ProfileContent } from '../src/features/projects/profile.rules.ts'
import { slugOf } from '../src/features/projects/slug.rules.ts'
import { listPlaces, type Place } from '../src/places/index.ts'
import { fold } from '../src/plain/fold.ts'
import { openDb } from '../src/platform/db.ts'
import { listThemes, type Topic } from '../src/topics/index.ts'
import { generatedProfile, type Surroundings } from './profile-generator.ts'

const BATCH = 2000
const SHORTEST_WORD = 4

/**
 * Generated profiles `from` … `to` - 1 beside what is there, as publication.queries.ts writes them: its rules give the facets and the
 * text, the database its search vector. Indexes are made anew behind them and constraints are not checked row by row.
 */
export async function seedProfiles(url: string, from: number, to: number): Promise<void> {
  const surroundings = await surroundingsOf(url)
  const clients = await Promise.all([connect(url), connect(url)])
  const [client] = clients
  const made = await dropIndexes(client)
  const words: Words = new Map()
  const inserting = clients.map(() => Promise.resolve())
  for (let number = from; number < to; number += BATCH) {
    const rows = JSON.stringify(rowsFor(number, Math.min(to, number + BATCH), surroundings, words))
    const turn = Math.floor(number / BATCH) % clients.length
    await inserting[turn] // while the database takes the others, the next are made up
    inserting[turn] = insertProfiles(clients[turn] as pg.Client, rows)
  }
  await Promise.all(inserting)
  await insertWords(client, words)
  for (const definition of made) await client.query(definition)
  await client.query('vacuum (analyze) projects_published, projects_search, projects_words, projects_versions, projects_projects')
  await Promise.all(clients.map((one) => one.end()))
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off`)
  return client
}

type Words = Map<string, { shown: string; uses: number }>

export async function surroundingsOf(url: string): Promise<Surroundings> {
  const db = openDb({ connectionString: url }, 1, () => {})
  const byPopulation = (one: Place, other: Place) => (other.population ?? 0) - (one.population ?? 0)
  const municipalities = (await listPlaces(db, ['municipality'])).sort(byPopulation)
  const surroundings = { municipalities, counties: await listPlaces(db, ['county']), themes: await listThemes(db) }
  await db.destroy()
  return surroundings
}

type Row = Record<string, unknown>

function rowsFor(from: number, to: number, surroundings: Surroundings, words: Words): Row[] {
  const { municipalities, counties, themes } = surroundings
  const places = new Map([...municipalities, ...counties].map((place) => [place.id, whereabouts(place)]))
  const topics = new Map(themes.flatMap((theme) => theme.topics).map((topic) => [topic.slug, topic]))
  return Array.from({ length: to - from }, (_, offset) => {
    const number = from + offset
    const content = generatedProfile(number, surroundings)
    const row = rowOf(number, content, topics)
    countWords([content.title, row.named, content.summary, row.body].join(' '), words)
    return { ...row, facets: facetsOf(content, (id) => places.get(id)) }
  })
}

function whereabouts(place: Place) {
  return { ...place, countyId: place.kind === 'county' ? place.id : place.countyId }
}

function rowOf(number: number, content: ProfileContent, topics: Map<string, Topic>): Row {
  const spoken = content.topics.flatMap((slug) => [topics.get(slug)?.title ?? '', ...(topics.get(slug)?.synonyms ?? [])])
  return {
    id: randomUUID(),
    slug: `${slugOf(content.title)}-n${number}`,
    title: content.title,
    summary: content.summary,
    lead: content.lead?.name ?? '',
    partners: content.partners.map(({ name }) => name),
    since: content.since,
    status: content.status,
    named: [...spoken, ...partiesOf(content).map(({ name }) => name)].join(' '),
    body: bodyOf(content),
    content,
    at: new Date(Date.UTC(2024, 0, 1) + ((number * 7919 * 60_000) % (690 * 86_400_000))).toISOString(),
  }
}

function countWords(text: string, words: Words): void {
  const shown = new Map([...text.matchAll(/[\p{L}]+/gu)].map(([word]) => [foldedOnce(word), word]))
  for (const [word, as] of shown) {
    if (word.length < SHORTEST_WORD || word.includes(' ')) continue
    const known = words.get(word)
    if (known) known.uses += 1
    else words.set(word, { shown: as, uses: 1 })
  }
}

const folded = new Map<string, string>()

function foldedOnce(word: string): string {
  const known = folded.get(word) ?? fold(word)
  folded.set(word, known)
  return known
}

async function insertProfiles(client: pg.Client, rows: string): Promise<void> {
  await client.query(
    `with given as materialized (
      select * from jsonb_to_recordset($1::jsonb) as one (id uuid, slug text, title text, summary text, lead text, partners text[], since integer,
        status text, named text, body text, content jsonb, facets text[], at timestamptz)),
    projects as (insert into projects_projects (id, slug, origin, created_at) select id, slug, 'import', at from given),
    versions as (insert into projects_versions (project_id, number, content, published_at) select id, 1, content, at from given),
    published as (
      insert into projects_published (project_id, number, slug, title, summary, lead_name, partner_names, since, status, facets, body,
        published_at, confirmed_on)
      select id, 1, slug, title, summary, lead, partners, since, status, facets, body, at, at::date from given
      returning project_id, ordinal)
    insert into projects_search (ordinal, search)
    select ordinal, projects_search_vector(title, named, summary, body) from given join published on project_id = id`,
    [rows],
  )
}

async function insertWords(client: pg.Client, words: Words): Promise<void> {
  const list = [...words].map(([word, { shown, uses }]) => ({ word, shown, uses }))
  await client.query(
    `insert into projects_words (word, shown, uses)
     select * from jsonb_to_recordset($1::jsonb) as one (word text, shown text, uses integer)
     on conflict (word) do update set uses = projects_words.uses + excluded.uses`,
    [JSON.stringify(list)],
  )
}

/** The definitions of those that no constraint needs. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in ('projects_published'::regclass, 'projects_search'::regclass, 'projects_words'::regclass) and not indisprimary and not indisunique`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

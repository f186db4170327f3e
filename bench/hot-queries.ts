import { sql } from 'kysely'
import pg from 'pg'
import { readDirectoryQuestion } from '../src/features/projects/directory.form.ts'
import { findDirectory } from '../src/features/projects/directory.queries.ts'
import { readFacetIndex } from '../src/features/projects/facet-index.queries.ts'
import { harvestProjects } from '../src/features/projects/harvest.queries.ts'
import { findProfile } from '../src/features/projects/profile.queries.ts'
import { listSuggestions } from '../src/features/projects/suggestions.queries.ts'
import { listVersions } from '../src/features/projects/versions.queries.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { recordStatements } from './statement-recorder.ts'

/** `has` is what no other statement of `ask` says; `forbids` what its transaction has forbidden the planner. */
type Hot = { name: string; index: string; has: string; forbids?: string; ask: (db: Db, slug: string) => Promise<unknown> }

const list = (asked: Record<string, string>) => (db: Db) =>
  findDirectory(
    db,
    readDirectoryQuestion((name) => (asked[name] ? [asked[name]] : [])),
  )
const listTwice = (asked: Record<string, string>) => async (db: Db) => {
  await list(asked)(db)
  await publishAnew(db)
  await list(asked)(db)
}
const NOT_ALL_ROWS = 'set enable_seqscan = off'

/** What the directory asks most, by the functions that ask it; and the index without which each would read everything. */
const HOT: Hot[] = [
  { name: 'list-page', index: 'projects_published_ordinal_key', has: 'other.ordinal = any', ask: list({}) },
  { name: 'order-newest', index: 'projects_published_newest', has: 'order by published_at desc', ask: list({}) },
  { name: 'order-title', index: 'projects_published_title', has: 'order by title', ask: list({ sortierung: 'titel' }) },
  { name: 'order-since', index: 'projects_published_since', has: 'order by since desc', ask: list({ sortierung: 'seit' }) },
  {
    name: 'search-all',
    index: 'projects_search_words',
    has: 'where (search @@',
    forbids: NOT_ALL_ROWS,
    ask: list({ q: 'Archiv' }),
  },
  {
    name: 'search-titles',
    index: 'projects_search_titles',
    has: 'where (ts_filter(search',
    forbids: NOT_ALL_ROWS,
    ask: list({ q: 'Archiv' }),
  },
  { name: 'search-rank', index: 'projects_search_pkey', has: 'ts_rank', forbids: NOT_ALL_ROWS, ask: list({ q: 'Archiv' }) },
  {
    name: 'search-words',
    index: 'projects_words_trigrams',
    has: "like '%' ||",
    forbids: NOT_ALL_ROWS,
    ask: list({ q: 'Beseitigung' }),
  },
  {
    name: 'suggestion',
    index: 'projects_published_beginnings',
    has: 'projects_folded(title) ~>=~',
    ask: (db) => listSuggestions(db, 'abw'),
  },
  {
    name: 'suggestion-within',
    index: 'projects_search_titles',
    has: 'order by -ordinal',
    forbids: NOT_ALL_ROWS,
    ask: (db) => listSuggestions(db, 'Trägerschaft'),
  },
  { name: 'profile', index: 'projects_published_slug_key', has: '"slug" =', ask: findProfile },
  { name: 'profile-versions', index: 'projects_versions_pkey', has: 'order by "version"."number" desc', ask: listVersions },
  { name: 'place-newest', index: 'projects_published_newest', has: 'published before', ask: listTwice({}) },
  { name: 'place-title', index: 'projects_published_title', has: 'published before', ask: listTwice({ sortierung: 'titel' }) },
  { name: 'place-since', index: 'projects_published_since', has: 'published before', ask: listTwice({ sortierung: 'seit' }) },
  { name: 'changed-since', index: 'projects_published_changed', has: 'changed >=', ask: readTwice },
  {
    name: 'harvest',
    index: 'projects_published_ordinal_key',
    has: 'published.ordinal = any',
    ask: (db) =>
      harvestProjects(
        db,
        readDirectoryQuestion(() => []),
        { after: { rank: '0', ordinal: 100 }, limit: 50 },
      ),
  },
]

export const HOT_NAMES = HOT.map(({ name }) => name)

async function readTwice(db: Db): Promise<void> {
  await readFacetIndex(db)
  await publishAnew(db)
  await readFacetIndex(db)
}

async function publishAnew(db: Db): Promise<void> {
  await sql`update projects_published set status = status where ordinal = (select max(ordinal) from projects_published)`.execute(
    db,
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
}

/** Profiles, so that PostgreSQL prefers an index wherever there is a fitting one. */
export const ENOUGH = 20_000

export type HotPlan = { name: string; index: string; plan: string }

type Sent = { text: string; values: unknown[] }
export type HotStatement = Hot & Sent
let sent: Sent[] | undefined
recordStatements(
  () => sent,
  (heard, { text, values }) => heard.push({ text, values }),
)

/** What is really sent for each. */
export async function hotStatements(url: string): Promise<HotStatement[]> {
  const statements: HotStatement[] = []
  for (const hot of HOT) {
    const db = openDb({ connectionString: url }, 4, () => {}) // one that has kept nothing yet
    statements.push({ ...hot, ...(await statementOf(db, hot, await aSlug(db))) })
    await db.destroy()
  }
  return statements
}

/** How PostgreSQL would answer each, once it has stopped looking at the values. */
export async function plansOf(url: string, statements: HotStatement[]): Promise<HotPlan[]> {
  const db = openDb({ connectionString: url }, 4, () => {})
  const plans: HotPlan[] = []
  for (const { name, index, forbids, text, values } of statements)
    plans.push({ name, index, plan: await planOf(db, { text, values }, forbids) })
  await db.destroy()
  return plans
}

async function aSlug(db: Db): Promise<string> {
  return (await db.selectFrom('projects_published').select('slug').orderBy('ordinal').limit(1).executeTakeFirstOrThrow()).slug
}

async function statementOf(db: Db, { name, has, ask }: Hot, slug: string): Promise<Sent> {
  const heard: Sent[] = []
  sent = heard
  await ask(db, slug)
  sent = undefined
  const found = heard.findLast(({ text }) => text.includes(has))
  if (!found) throw new Error(`${name}: nothing was sent that says ${has}`)
  return found
}

/** The plan for whatever values come, as a connection has it after the first few times. */
async function planOf(db: Db, { text, values }: Sent, forbids: string | undefined): Promise<string> {
  return db.connection().execute(async (one) => {
    const run = async (statement: string) => (await sql.raw<Record<string, string>>(statement).execute(one)).rows
    await run(`set plan_cache_mode = force_generic_plan`)
    if (forbids) await run(forbids)
    await run(`prepare hot as ${text}`)
    const given = values.length > 0 ? `(${values.map(written).join(', ')})` : ''
    const lines = await run(`explain (costs off) execute hot${given}`)
    await run('deallocate hot')
    await run('reset all')
    return lines.map((line) => line['QUERY PLAN']).join('\n')
  })
}

function written(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString())
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`)
  return pg.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value))
}

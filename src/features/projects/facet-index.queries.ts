import { sql } from 'kysely'
import { cached } from '../../platform/cached.ts'
import type { Db } from '../../platform/db.ts'
import { facetIndex, withoutProjects, withProjects, type FacetIndex, type IndexedProject } from './facet-index.rules.ts'
import { countOf, emptyBits, fill, highestOf, ordinalsOf, without } from './profile-bits.rules.ts'
import { unpacked } from './packed-ordinals.rules.ts'

/** An index, and from which transaction on something may have been written that it does not know. */
type Read = { index: FacetIndex; since: string }

const lastRead = new WeakMap<Db, Read>()

/** Kept by each process until a profile is published anew; then only what has changed is read. */
export const readFacetIndex = cached('projects_published', async (db): Promise<FacetIndex> => {
  const known = lastRead.get(db)
  const read = (known && (await readChanges(db, known))) ?? (await readWhole(db))
  lastRead.set(db, read)
  return read.index
})

type Answers = Map<string, Promise<unknown>>
const kept = new WeakMap<FacetIndex, Answers>()
/** Of a renewed index: what was kept with the one before, and the profiles that have changed since. */
const inherited = new WeakMap<FacetIndex, { answers: Answers; changed: readonly number[] }>()
/** Finding the places of more costs more than reading everything. */
const MOST_INHERITED = 100
/** What people do with one search: turn its pages, narrow it down, go to the map. Each set of half a million profiles has 62 KB. */
const MOST_KEPT = 64

/** `renew`: the same from the older answer, when only these profiles have changed since. */
type Reading<T> = { read: () => Promise<T>; renew: (older: T, changed: readonly number[]) => Promise<T> }

/** What was read after an index and holds as long as it does; of many answers those asked for last. */
export function keptWith<T>(index: FacetIndex, name: string, reading: Reading<T>): Promise<T> {
  const answers: Answers = kept.get(index) ?? new Map()
  kept.set(index, answers)
  const answer = (answers.get(name) as Promise<T> | undefined) ?? answered(index, name, reading)
  answers.delete(name)
  answers.set(name, answer)
  answer.catch(() => answers.delete(name))
  for (const oldest of [...answers.keys()].slice(0, -MOST_KEPT)) answers.delete(oldest)
  return answer
}

async function answered<T>(index: FacetIndex, name: string, { read, renew }: Reading<T>): Promise<T> {
  const heir = inherited.get(index)
  const older = await heir?.answers.get(name)?.catch(() => undefined)
  return heir && older !== undefined ? renew(older as T, heir.changed) : read()
}

export function inherit(index: FacetIndex, older: FacetIndex, changed: readonly number[]): FacetIndex {
  const answers = kept.get(older)
  if (answers && changed.length <= MOST_INHERITED) inherited.set(index, { answers, changed })
  return index
}

/** Null when it cannot be told what has changed: numbers of the future come from a restored backup. */
async function readChanges(db: Db, { index, since }: Read): Promise<Read | null> {
  const { rows } = await sql<{ since: string; count: number; projects: IndexedProject[] }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as since, (select count(*) from projects_published) as count,
      (select coalesce(jsonb_agg(jsonb_build_object('ordinal', ordinal, 'facets', facets)), '[]')
        from projects_published where changed >= ${since}::xid8 and changed < pg_snapshot_xmax(pg_current_snapshot())) as projects`.execute(
    db,
  )
  const [now] = rows
  if (!now) return null
  const renewed = withProjects(index, now.projects)
  const left = countOf(renewed.all) === now.count ? renewed : await readWithoutGone(db, renewed)
  if (countOf(left.all) !== now.count) return null
  const changed = [...now.projects.map(({ ordinal }) => ordinal), ...ordinalsOf(without(renewed.all, left.all))]
  return { index: inherit(left, index, changed), since: now.since }
}

/** Profiles that have gone leave nothing behind that says so. */
async function readWithoutGone(db: Db, index: FacetIndex): Promise<FacetIndex> {
  const { rows } = await sql<{ packed: Uint8Array | null }>`
    select string_agg(int4send(ordinal), '') as packed from projects_published`.execute(db)
  const there = fill(emptyBits(highestOf(index.all)), unpacked(rows[0]?.packed ?? null))
  return withoutProjects(index, ordinalsOf(without(index.all, there)))
}

/** One row for each facet, so that half a million profiles are never read one by one. */
async function readWhole(db: Db): Promise<Read> {
  const { rows: marks } = await sql<{ since: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as since`.execute(db)
  const { rows } = await sql<{ facet: string | null; packed: Uint8Array }>`
    select facet, string_agg(int4send(ordinal), '') as packed
    from projects_published, unnest(facets) facet group by facet
    union all select null, string_agg(int4send(ordinal), '') from projects_published`.execute(db)
  const all = unpacked(rows.find(({ facet }) => facet === null)?.packed ?? null)
  const postings = rows.flatMap(({ facet, packed }) => (facet === null ? [] : [{ facet, ordinals: unpacked(packed) }]))
  const highest = all.reduce((most, ordinal) => Math.max(most, ordinal), 0)
  return { index: facetIndex(all, highest, postings), since: marks[0]?.since ?? '0' }
}

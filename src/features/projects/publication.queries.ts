import { sql } from 'kysely'
import { listPlacesById } from '../../places/index.ts'
import { fold } from '../../plain/fold.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { everyAddress, facetsOf } from './facets.rules.ts'
import { withPrizes, type Prize } from './prizes.rules.ts'
import { bodyOf, partiesOf, type ProfileContent } from './profile.rules.ts'

export type NewProject = {
  slug: string
  origin: 'organisation' | 'public-sources' | 'import'
  organisationId: string | null
  createdAt: Date
}

export async function recordProject(tx: Tx, project: NewProject): Promise<string> {
  const { id } = await tx
    .insertInto('projects_projects')
    .values({
      slug: project.slug,
      origin: project.origin,
      organisation_id: project.organisationId,
      created_at: project.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Publication = {
  projectId: string
  content: ProfileContent
  publishedAt: Date
  publishedBy: string | null
  /** Calendar day, '2025-12-04': when whoever answers for it last said that it is true. */
  confirmedOn: string
}

/** The one door to what the public reads: the next version, and from it alone the row that lists and the search read. */
export async function recordPublication(tx: Tx, publication: Publication): Promise<number> {
  const { projectId, content, publishedAt, publishedBy } = publication
  const { rows } = await sql<{ number: number }>`
    insert into projects_versions (project_id, number, content, published_at, published_by)
    select ${projectId}, coalesce(max(number), 0) + 1, ${JSON.stringify(content)}::jsonb, ${publishedAt}, ${publishedBy}
    from projects_versions where project_id = ${projectId}
    returning number`.execute(tx)
  const { number } = rows[0] as { number: number }
  const named = await namesOf(tx, content)
  await recordPublished(tx, { ...publication, number, named })
  await recordWords(tx, [content.title, named, content.summary, bodyOf(content)].join(' '))
  return number
}

type Published = Publication & { number: number; named: string }

async function recordPublished(
  tx: Tx,
  { projectId, content, number, named, publishedAt, confirmedOn }: Published,
): Promise<void> {
  const places = await listPlacesById(
    tx,
    partiesOf(content).map(({ placeId }) => placeId),
  )
  const prizes = await listPrizes(tx, projectId)
  const shown = withPrizes(content, prizes)
  const topics = await addressesOf(tx, content.topics)
  const facets = facetsOf({ ...shown, topics }, (id) => placeFacts(places, id))
  const { title, summary } = content
  const body = bodyOf(shown)
  await sql`
    insert into projects_published (project_id, number, slug, title, summary, lead_name, partner_names, since, status, facets, body, published_at, confirmed_on, prizes)
    select id, ${number}, slug, ${title}, ${summary}, ${content.lead?.name ?? ''}, ${content.partners.map(({ name }) => name)}::text[],
      ${content.since}, ${content.status}, ${facets}::text[], ${body},
      ${publishedAt}, ${confirmedOn}, ${JSON.stringify(prizes)}::jsonb
    from projects_projects where id = ${projectId}
    on conflict (project_id) do update set number = excluded.number, title = excluded.title, summary = excluded.summary,
      lead_name = excluded.lead_name, partner_names = excluded.partner_names, since = excluded.since, status = excluded.status,
      facets = excluded.facets, body = excluded.body, published_at = excluded.published_at,
      confirmed_on = excluded.confirmed_on, prizes = excluded.prizes`.execute(tx)
  await sql`
    insert into projects_search (ordinal, search)
    select ordinal, projects_search_vector(${title}, ${named}, ${summary}, ${body}) from projects_published where project_id = ${projectId}
    on conflict (ordinal) do update set search = excluded.search`.execute(tx)
}

async function listPrizes(tx: Tx, projectId: string): Promise<Prize[]> {
  return tx
    .selectFrom('projects_prizes')
    .where('project_id', '=', projectId)
    .select(['text', 'category', 'edition'])
    .orderBy('released_at')
    .orderBy('entry_id')
    .execute()
}

export async function listProjectsOfTopic(db: Db, slug: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select project_id as id from projects_published
    where facets @> array[${`thema:${slug}`}]::text[] order by project_id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The row anew from the same version: its prizes have changed, or the words of its topics. Locked, or a version published meanwhile would be lost. */
export async function renewPublished(tx: Tx, projectId: string): Promise<void> {
  await sql`select from projects_projects where id = ${projectId} for update`.execute(tx)
  const row = await tx
    .selectFrom('projects_published as published')
    .innerJoin('projects_versions as version', (join) =>
      join.onRef('version.project_id', '=', 'published.project_id').onRef('version.number', '=', 'published.number'),
    )
    .where('published.project_id', '=', projectId)
    .select([
      'published.number',
      'version.content',
      'published.published_at as publishedAt',
      'published.confirmed_on as confirmedOn',
      'version.published_by as publishedBy',
    ])
    .executeTakeFirst()
  if (!row) return
  const content = row.content as ProfileContent
  await recordPublished(tx, { ...row, projectId, content, named: await namesOf(tx, content) })
}

/** A county is its own county, so that whoever looks for a county finds its own projects too. */
function placeFacts(places: Awaited<ReturnType<typeof listPlacesById>>, id: string) {
  const place = places.find((one) => one.id === id)
  return place && { ...place, countyId: place.kind === 'county' ? place.id : place.countyId }
}

/** What people look for besides the words of a profile: its topics with their synonyms, and who takes part. */
async function namesOf(tx: Tx, content: ProfileContent): Promise<string> {
  const topics = await tx
    .selectFrom('topics_topics')
    .where('slug', 'in', ['', ...(await addressesOf(tx, content.topics))])
    .select(['title', 'synonyms'])
    .execute()
  return [...topics.flatMap(({ title, synonyms }) => [title, ...synonyms]), ...partiesOf(content).map(({ name }) => name)].join(
    ' ',
  )
}

async function addressesOf(tx: Tx, topics: string[]): Promise<string[]> {
  return everyAddress(topics, await tx.selectFrom('topics_today').selectAll().execute())
}

const SHORTEST_WORD = 4

/** In the order of their letters: two that publish at once never wait for each other in turn. */
async function recordWords(tx: Tx, text: string): Promise<void> {
  const shown = new Map([...text.matchAll(/[\p{L}]+/gu)].map(([word]) => [fold(word), word]))
  const words = [...shown]
    .filter(([word]) => word.length >= SHORTEST_WORD && !word.includes(' '))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  await sql`
    insert into projects_words (word, shown)
    select * from unnest(${words.map(([word]) => word)}::text[], ${words.map(([, word]) => word)}::text[])
    on conflict (word) do update set uses = projects_words.uses + 1`.execute(tx)
}

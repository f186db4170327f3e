import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { partiesOf, type ProfileContent } from './profile.rules.ts'

/** `isNobodys`: no organisation answers for it, so a party may claim it instead of writing a second. */
export type Duplicate = { slug: string; title: string; leadName: string; isNobodys: boolean }

const MOST_SHOWN = 5
/** Of the letters in threes; "Gemeinsames Standesamt Kall" and "… Kall und Hellenthal" have more, two town halls of other places less. */
const ALIKE_TITLE = 0.5

/** Published profiles that may tell of the same: by their title, or the same parties do something of the same topic. */
export async function listDuplicates(db: Db, content: ProfileContent): Promise<Duplicate[]> {
  const placeIds = partiesOf(content).map(({ placeId }) => placeId)
  const topics = content.topics.map((slug) => `thema:${slug}`)
  const { rows } = await sql<Duplicate>`
    with parties as (select coalesce(array_agg('kommune:' || slug), '{}') as facets from places where id = any(${placeIds}::text[]))
    select published.slug, published.title, published.lead_name as "leadName", project.organisation_id is null as "isNobodys"
    from projects_published published
    join projects_projects project on project.id = published.project_id
    where published.title % ${content.title} and similarity(published.title, ${content.title}) >= ${ALIKE_TITLE}
      or ${placeIds.length} >= 2 and published.facets @> (select facets from parties) and published.facets && ${topics}::text[]
    order by similarity(published.title, ${content.title}) desc, published.title
    limit ${MOST_SHOWN}`.execute(db)
  return rows
}

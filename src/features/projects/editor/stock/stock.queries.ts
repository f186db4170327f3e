import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { StockOrder, StockQuestion, StockState } from './stock.form.ts'

export type StockProfile = {
  slug: string
  title: string
  addressee: string | null
  origin: 'organisation' | 'public-sources' | 'import'
  confirmedOn: string
  dueOn: string | null
  hasContact: boolean
  topics: number
  brokenLinks: number
}
export type Stock = { counts: Record<StockState, number>; profiles: StockProfile[]; pages: number }

export const STOCK_PAGE = 50

/** As they stand for today: its facets name every address that means one of them. */
const TOPICS = sql`(select count(distinct coalesce(topic.today, facet))::integer from unnest(published.facets) facet
  left join topics_today topic on facet = 'thema:' || topic.slug where facet like 'thema:%')`
const NO_CONTACT = sql`project.origin <> 'public-sources'
  and not exists (select from projects_contacts contact where contact.project_id = published.project_id)`

const BROKEN_LINKS = sql`(select count(*)::integer from projects_broken_links broken where broken.project_id = published.project_id)`

/** Each state by itself: a profile can be in several. */
function conditionOf(state: StockState, today: string) {
  const conditions: Record<StockState, ReturnType<typeof sql>> = {
    alle: sql`true`,
    unbestaetigt: sql`due.due_on <= ${today}::date`,
    bald: sql`due.ask_on <= ${today}::date and due.due_on > ${today}::date`,
    'ohne-kontakt': NO_CONTACT,
    'ohne-thema': sql`${TOPICS} = 0`,
    links: sql`${BROKEN_LINKS} > 0`,
    quelle: sql`project.origin = 'public-sources'`,
  }
  return conditions[state]
}

const ORDER: Record<StockOrder, ReturnType<typeof sql>> = {
  aeltestes: sql`published.confirmed_on, published.title`,
  titel: sql`published.title`,
  themen: sql`${TOPICS}, published.confirmed_on`,
}

const FROM = sql`from projects_published published
  join projects_projects project on project.id = published.project_id
  left join people_organisations organisation on organisation.id = project.organisation_id
  left join projects_due_days due on due.project_id = published.project_id`

export async function findStock(db: Db, question: StockQuestion, today: string): Promise<Stock> {
  const named = sql`(${question.q} = '' or position(projects_folded(${question.q}) in
    projects_folded(published.title || ' ' || coalesce(organisation.name, ''))) > 0)`
  const count = (state: StockState) => sql`count(*) filter (where ${conditionOf(state, today)})::integer`
  const { rows: counted } = await sql<Stock['counts']>`
    select ${count('alle')} as "alle", ${count('unbestaetigt')} as "unbestaetigt", ${count('bald')} as "bald",
      ${count('ohne-kontakt')} as "ohne-kontakt", ${count('ohne-thema')} as "ohne-thema", ${count('links')} as "links", ${count('quelle')} as "quelle"
    ${FROM} where ${named}`.execute(db)
  const [counts] = counted as [Stock['counts']]
  const { rows: profiles } = await sql<StockProfile>`
    select published.slug, published.title, organisation.name as addressee, project.origin, published.confirmed_on as "confirmedOn",
      due.due_on as "dueOn", not (${NO_CONTACT}) as "hasContact", ${TOPICS} as topics, ${BROKEN_LINKS} as "brokenLinks"
    ${FROM} where ${named} and ${conditionOf(question.zustand, today)}
    order by ${ORDER[question.folge]}, published.project_id
    limit ${STOCK_PAGE} offset ${(question.seite - 1) * STOCK_PAGE}`.execute(db)
  return { counts, profiles, pages: Math.max(1, Math.ceil(counts[question.zustand] / STOCK_PAGE)) }
}

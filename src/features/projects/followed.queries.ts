import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import type { Follow, NewsItem } from '../../subscribers/index.ts'

type Row = { slug: string; title: string; summary: string; number: number; subjects: string[] }

/** Profiles whose newest version came after each follow began, once each. What is followed are facets: 'thema:standesamt'. */
export async function listFollowedNews(db: Db, { follows, until }: { follows: Follow[]; until: Date }): Promise<NewsItem[]> {
  const keys = follows.map(({ key }) => key)
  const { rows } = await sql<Row>`
    select published.slug, published.title, published.summary, published.number, array_agg(follow.key order by follow.key) as subjects
    from projects_published published
    join unnest(${keys}::text[], ${follows.map(({ after }) => after.toISOString())}::timestamptz[]) as follow (key, after)
      on follow.key = any(published.facets) and published.published_at > follow.after
    where published.facets && ${keys}::text[] and published.published_at <= ${until}
    group by published.project_id
    order by published.published_at desc, published.project_id`.execute(db)
  return rows.map(({ slug, title, summary, number, subjects }) => ({
    title,
    summary,
    subjects,
    href: paths.projects.profile.to({ slug }),
    note: number === 1 ? 'Neu' : 'Neue Fassung',
  }))
}

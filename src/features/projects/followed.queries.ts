import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import type { Follow, NewsItem } from '../../subscribers/index.ts'
import { listThemes, withTopicsOf } from '../../topics/index.ts'

type Row = { slug: string; title: string; summary: string; number: number; subjects: string[] }

/** Profiles whose newest version came after each follow began, once each. What is followed are facets: 'thema:standesamt', or a theme. */
export async function listFollowedNews(db: Db, { follows, until }: { follows: Follow[]; until: Date }): Promise<NewsItem[]> {
  const wanted = await facetsOf(db, follows)
  const facets = wanted.map(({ facet }) => facet)
  const { rows } = await sql<Row>`
    select published.slug, published.title, published.summary, published.number, array_agg(distinct follow.key order by follow.key) as subjects
    from projects_published published
    join unnest(${wanted.map(({ key }) => key)}::text[], ${facets}::text[], ${wanted.map(({ after }) => after.toISOString())}::timestamptz[])
      as follow (key, facet, after) on follow.facet = any(published.facets) and published.published_at > follow.after
    where published.facets && ${facets}::text[] and published.published_at <= ${until}
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

/** Whoever follows a theme follows its topics as they are today. */
async function facetsOf(db: Db, follows: Follow[]): Promise<(Follow & { facet: string })[]> {
  const themes = await listThemes(db)
  return follows.flatMap((follow) => {
    const [kind = '', slug = ''] = follow.key.split(':')
    const slugs = kind === 'thema' ? withTopicsOf([slug], themes) : [slug]
    return slugs.map((one) => ({ ...follow, facet: `${kind}:${one}` }))
  })
}

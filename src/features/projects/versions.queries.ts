import type { Db } from '../../platform/db.ts'
import type { ProfileContent } from './profile.rules.ts'

export type Version = { number: number; content: ProfileContent; publishedAt: Date }

/** Every version of a published profile, the newest first; none of a withdrawn one. */
export async function listVersions(db: Db, slug: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('projects_published as published')
    .innerJoin('projects_versions as version', 'version.project_id', 'published.project_id')
    .where('published.slug', '=', slug)
    .select(['version.number', 'version.content', 'version.published_at as publishedAt'])
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as ProfileContent }))
}

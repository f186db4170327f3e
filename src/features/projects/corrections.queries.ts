import type { Db } from '../../platform/db.ts'
import { readDrafts } from './draft-rows.queries.ts'
import type { Draft } from './draft.rules.ts'
import type { ProfileContent } from './profile.rules.ts'

export type Correctable = { projectId: string; number: number; content: ProfileContent }

/** Null: not published, or an organisation answers for it. */
export async function findCorrectable(db: Db, slug: string): Promise<Correctable | null> {
  const row = await db
    .selectFrom('projects_published as published')
    .innerJoin('projects_projects as project', 'project.id', 'published.project_id')
    .innerJoin('projects_versions as version', (join) =>
      join.onRef('version.project_id', '=', 'published.project_id').onRef('version.number', '=', 'published.number'),
    )
    .where('published.slug', '=', slug)
    .where('project.organisation_id', 'is', null)
    .select(['published.project_id as projectId', 'published.number', 'version.content'])
    .executeTakeFirst()
  return row ? { ...row, content: row.content as ProfileContent } : null
}

/** The newest first. */
export async function listCorrections(db: Db): Promise<Draft[]> {
  return readDrafts(db, { ofEditors: true })
}

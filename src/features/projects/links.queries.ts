import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { LinkAnswer } from '../../platform/probe-link.ts'
import { checkedLink } from './links.rules.ts'

/** Addresses, each once, however many profiles lead there. */
export async function listDueLinks(db: Db, now: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ url: string }>`select url from projects_links where due_at <= ${now}
    group by url order by min(due_at), url limit ${most}`.execute(db)
  return rows.map(({ url }) => url)
}

/** In every profile that leads there. Two checks at once count once: the second finds it no longer due. */
export async function recordLinkAnswer(
  tx: Tx,
  { url, answer, at }: { url: string; answer: LinkAnswer; at: Date },
): Promise<void> {
  const links = await tx
    .selectFrom('projects_links')
    .where('url', '=', url)
    .where('due_at', '<=', at)
    .select(['project_id as projectId', 'failures', 'failing_since as failingSince'])
    .orderBy('project_id')
    .forUpdate()
    .execute()
  for (const { projectId, ...before } of links) {
    const { failures, failingSince, dueAt, turned } = checkedLink(before, answer, at)
    await tx
      .updateTable('projects_links')
      .set({ failures, failing_since: failingSince, checked_at: at, due_at: dueAt })
      .where('project_id', '=', projectId)
      .where('url', '=', url)
      .execute()
    if (turned)
      await recordEvent(tx, {
        kind: `project-link-${turned}`,
        actorId: null,
        subject: { table: 'projects_projects', id: projectId },
        at,
        data: { url },
      })
  }
}

export type BrokenLink = { url: string; failingSince: Date }

/** For whoever can change the profile: members of its organisation, and the editors. */
export async function listBrokenLinks(
  db: Db,
  projectId: string,
  reader: { organisationId: string | null; roles: readonly string[] } | null,
): Promise<BrokenLink[]> {
  if (!reader) return []
  const { rows } = await sql<BrokenLink>`
    select broken.url, broken.failing_since as "failingSince" from projects_broken_links broken
    join projects_projects project on project.id = broken.project_id
    where broken.project_id = ${projectId}
      and (${reader.roles.includes('editor')} or project.organisation_id = ${reader.organisationId})
    order by broken.failing_since, broken.url`.execute(db)
  return rows
}

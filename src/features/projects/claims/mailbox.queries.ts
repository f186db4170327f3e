import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Contact } from '../draft-profile.rules.ts'

/** Null where an organisation says itself whom to ask, and where nobody is asked. */
export async function findImportedContact(db: Db, slug: string) {
  const row = await db
    .selectFrom('projects_published as published')
    .innerJoin('projects_projects as project', 'project.id', 'published.project_id')
    .leftJoin('projects_contacts as contact', 'contact.project_id', 'project.id')
    .where('published.slug', '=', slug)
    .where('project.origin', '=', 'import')
    .select(['project.id as projectId', 'published.slug', 'published.title', 'contact.mailbox', 'contact.unit', 'contact.phone'])
    .executeTakeFirst()
  if (!row) return null
  const { mailbox, unit, phone, ...profile } = row
  return { ...profile, contact: { mailbox: mailbox ?? '', unit: unit ?? '', phone: phone ?? '' } satisfies Contact }
}

/** The event names no address. */
export async function recordMailbox(
  tx: Tx,
  projectId: string,
  { personId, at, ...contact }: Contact & { personId: string; at: Date },
): Promise<void> {
  const said = { ...contact, set_by: personId }
  await tx
    .insertInto('projects_contacts')
    .values({ project_id: projectId, ...said })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(said))
    .execute()
  await recordEvent(tx, {
    kind: 'project-mailbox-set',
    actorId: personId,
    subject: { table: 'projects_projects', id: projectId },
    at,
  })
}

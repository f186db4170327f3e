import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Profile } from './profile.queries.ts'

export type Contactable = {
  id: string
  key: string
  title: string
  addressee: string
  organisationId: string | null
  origin: Profile['origin']
  isReachable: boolean
}

/** Of a published profile whether and to whom one can write; the mailbox itself leaves the database only with the mail. */
export async function findContactable(db: Db, slug: string): Promise<Contactable | null> {
  const { rows } = await sql<Contactable>`
    select project.id, project.slug as key, published.title, project.origin, project.organisation_id as "organisationId",
      coalesce(organisation.name, nullif(published.lead_name, ''), 'die Beteiligten') as addressee,
      contact.project_id is not null as "isReachable"
    from projects_published published
    join projects_projects project on project.id = published.project_id
    left join people_organisations organisation on organisation.id = project.organisation_id
    left join projects_contacts contact on contact.project_id = project.id
    where published.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export async function findMailbox(tx: Tx, projectId: string): Promise<string | null> {
  const row = await tx.selectFrom('projects_contacts').where('project_id', '=', projectId).select('mailbox').executeTakeFirst()
  return row?.mailbox ?? null
}

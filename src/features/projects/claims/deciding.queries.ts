import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Contact } from '../draft-profile.rules.ts'
import { renewPublished } from '../publication.queries.ts'
import { lockUptakes, removeUptake } from '../uptake.queries.ts'
import type { Decide, DecideFacts } from './deciding.rules.ts'

export type Claim = DecideFacts['claim'] &
  Contact & {
    id: string
    projectId: string
    /** Null once it is withdrawn. */
    slug: string | null
    title: string
    organisation: string
    note: string
    claimedBy: string
    claimedByName: string
    claimedAt: Date
    decidedAt: Date | null
    decidedByName: string | null
    originBefore: string | null
    contactBefore: Contact | null
  }

/** Those that wait first, then the newest; `most` of them. */
export async function listClaims(db: Db, { claimId, most }: { claimId?: string; most: number }): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    select claim.id, claim.project_id as "projectId", published.slug, coalesce(published.title, project.slug) as title,
      claim.organisation_id as "organisationId", organisation.name as organisation, claim.mailbox, claim.unit, claim.phone, claim.note,
      claim.claimed_by as "claimedBy", claimer.name as "claimedByName", claim.claimed_at as "claimedAt", claim.accepted, claim.answer,
      claim.decided_at as "decidedAt", editor.name as "decidedByName", claim.undone_because as "undoneBecause",
      claim.undone_at as "undoneAt", claim.origin_before as "originBefore", claim.contact_before as "contactBefore"
    from projects_claims claim
    join projects_projects project on project.id = claim.project_id
    join people_organisations organisation on organisation.id = claim.organisation_id
    join people_persons claimer on claimer.id = claim.claimed_by
    left join people_persons editor on editor.id = claim.decided_by
    left join projects_published published on published.project_id = claim.project_id
    where ${claimId === undefined ? sql`true` : sql`claim.id = ${claimId}`}
    order by claim.decided_at is not null, claim.claimed_at desc, claim.id
    limit ${most}`.execute(db)
  return rows
}

/** A draft of the profile that lies with the editors. */
export async function findDecideFacts(db: Db, claim: Claim): Promise<DecideFacts> {
  const { rows } = await sql<{ organisationId: string | null; isPublished: boolean; hasWaitingDraft: boolean }>`
    select project.organisation_id as "organisationId",
      exists (select from projects_published published where published.project_id = project.id) as "isPublished",
      exists (select from projects_drafts draft join projects_submissions submission on submission.draft_id = draft.id
        where draft.project_id = project.id
          and not exists (select from projects_reviews review where review.submission_id = submission.id)
          and not exists (select from projects_recalls recall where recall.submission_id = submission.id)
          and not exists (select from projects_discards discard where discard.draft_id = draft.id)) as "hasWaitingDraft"
    from projects_projects project where project.id = ${claim.projectId}`.execute(db)
  const [found] = rows
  return {
    claim,
    profile: found?.isPublished ? { organisationId: found.organisationId } : null,
    hasWaitingDraft: found?.hasWaitingDraft ?? false,
  }
}

type Act = { personId: string; at: Date }

/** What is open of the profile ends with whoever answered for it before. The caller holds the project's lock. */
export async function recordDecided(tx: Tx, claim: Claim, { act, answer }: Decide, { personId, at }: Act): Promise<void> {
  if (act === 'accept') await handOver(tx, claim, { personId, at })
  if (act === 'undo') await takeBack(tx, claim, { personId, at })
  const decided = { accepted: act === 'accept', answer, decided_by: personId, decided_at: at }
  await tx
    .updateTable('projects_claims')
    .set(act === 'undo' ? { undone_because: answer, undone_by: personId, undone_at: at } : decided)
    .where('id', '=', claim.id)
    .execute()
  const kind = { accept: 'project-claim-accepted', decline: 'project-claim-declined', undo: 'project-claim-undone' }[act]
  const subject = { table: 'projects_projects', id: claim.projectId }
  await recordEvent(tx, { kind, actorId: personId, subject, at, data: { organisation: claim.organisationId } })
}

async function handOver(tx: Tx, claim: Claim, act: Act): Promise<void> {
  const { projectId, organisationId, mailbox, unit, phone } = claim
  await discardOpen(tx, projectId, act)
  await sql`
    update projects_claims set origin_before = project.origin, accepted = true, decided_by = ${act.personId}, decided_at = ${act.at},
      contact_before = (select jsonb_build_object('mailbox', contact.mailbox, 'unit', contact.unit, 'phone', contact.phone)
        from projects_contacts contact where contact.project_id = project.id)
    from projects_projects project where project.id = ${projectId} and projects_claims.id = ${claim.id}`.execute(tx)
  await tx
    .updateTable('projects_projects')
    .set({ origin: 'organisation', organisation_id: organisationId })
    .where('id', '=', projectId)
    .execute()
  const contact = { mailbox, unit, phone, set_by: null }
  await tx
    .insertInto('projects_contacts')
    .values({ project_id: projectId, ...contact })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(contact))
    .execute()
  // Said before it stood among the parties; nobody follows their own example.
  await lockUptakes(tx, projectId)
  await removeUptake(tx, { projectId, organisationId, ...act })
  await renewPublished(tx, projectId)
}

async function takeBack(tx: Tx, { projectId, originBefore, contactBefore }: Claim, act: Act): Promise<void> {
  await discardOpen(tx, projectId, act)
  await tx
    .updateTable('projects_projects')
    .set({ origin: originBefore ?? 'public-sources', organisation_id: null })
    .where('id', '=', projectId)
    .execute()
  if (contactBefore) await tx.updateTable('projects_contacts').set(contactBefore).where('project_id', '=', projectId).execute()
  else await tx.deleteFrom('projects_contacts').where('project_id', '=', projectId).execute()
  await tx.updateTable('projects_uptakes').set({ own_project_id: null }).where('own_project_id', '=', projectId).execute()
  await renewPublished(tx, projectId)
}

async function discardOpen(tx: Tx, projectId: string, { personId, at }: Act): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into projects_discards (draft_id, discarded_by, discarded_at)
    select id, ${personId}, ${at} from projects_drafts where project_id = ${projectId} and projects_draft_is_open(id)
    returning draft_id as id`.execute(tx)
  for (const { id } of rows)
    await recordEvent(tx, {
      kind: 'project-draft-discarded',
      actorId: personId,
      subject: { table: 'projects_drafts', id },
      at,
    })
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { sha256 } from '../../platform/random.ts'
import type { Asked, Confirmation } from './freshness.rules.ts'

/** It stands here as it stood elsewhere: nobody has confirmed it here, nor written a version. Asks `project` and `version`. */
export const TAKEN_OVER = sql<boolean>`(project.origin <> 'public-sources' and (project.origin = 'import' or version.published_by is null)
  and not exists (select from projects_confirmations confirmation where confirmation.project_id = project.id))`

const CONFIRMABLE = sql`
  select published.project_id as "projectId", published.slug, published.title, published.summary,
    project.organisation_id as "organisationId", published.number, published.confirmed_on as "confirmedOn", due.due_on as "dueOn",
    ${TAKEN_OVER} as "isTakenOver"
  from projects_published published
  join projects_projects project on project.id = published.project_id
  join projects_versions version on version.project_id = published.project_id and version.number = published.number
  left join projects_due_days due on due.project_id = published.project_id`

export type AskedProfile = Asked & {
  projectId: string
  title: string
  slug: string
  confirmedOn: string
  mailbox: string
  asking: number
  isOwned: boolean
  isTakenOver: boolean
}

/**
 * Whose contact may have to be asked: whether, says the rule. So many as may still be asked today, who is due last first: an import of old
 * profiles fills what a day has left. The index narrows down by the day before the view says it exactly.
 */
export async function listToAsk(db: Db, today: string): Promise<AskedProfile[]> {
  const { rows } = await sql<AskedProfile>`
    select due.project_id as "projectId", published.title, published.slug, due.confirmed_on as "confirmedOn", due.ask_on as "askOn",
      due.due_on as "dueOn", contact.mailbox, contact.asking, asked.rounds,
      project.organisation_id is not null as "isOwned", ${TAKEN_OVER} as "isTakenOver"
    from projects_published published
    join projects_due_days due on due.project_id = published.project_id
    join projects_projects project on project.id = published.project_id
    join projects_versions version on version.project_id = published.project_id and version.number = published.number
    join projects_contacts contact on contact.project_id = published.project_id
    cross join lateral (select coalesce(array_agg(round), '{}') as rounds from projects_confirmation_requests request
      where request.project_id = due.project_id and request.confirmed_on = due.confirmed_on and request.asking = contact.asking) asked
    where published.confirmed_on <= ${today}::date
        - (select make_interval(months => confirm_after_months, days => -ask_days_before - 3) from projects_freshness)
      and due.ask_on <= ${today} and not asked.rounds @> array[case when due.due_on <= ${today} then 2 else 1 end]
    order by due.due_on desc, due.project_id
    limit (select greatest(0, asks_per_day - (select count(*) from projects_confirmation_requests
      where asked_at >= ${today}::date::timestamp at time zone 'Europe/Berlin')) from projects_freshness)`.execute(db)
  return rows
}

type Request = { projectId: string; confirmedOn: string; asking: number; round: 1 | 2; token: string; at: Date }

/** Under which its mail is queued once. */
export function mailKeyOf({
  projectId,
  confirmedOn,
  asking,
  round,
}: Pick<Request, 'projectId' | 'confirmedOn' | 'asking' | 'round'>) {
  return `project-confirmation ${projectId} ${confirmedOn} ${round}${asking === 1 ? '' : ` ${asking}`}`
}

/** False when another process was quicker. */
export async function recordRequest(tx: Tx, request: Request): Promise<boolean> {
  const { projectId, confirmedOn, asking, round, token, at } = request
  const row = await tx
    .insertInto('projects_confirmation_requests')
    .values({
      project_id: projectId,
      confirmed_on: confirmedOn,
      asking,
      round,
      token_hash: sha256(token),
      asked_at: at,
      mail_key: mailKeyOf(request),
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'confirmed_on', 'asking', 'round']).doNothing())
    .returning('round')
    .executeTakeFirst()
  if (!row) return false
  const subject = { table: 'projects_projects', id: projectId }
  await recordEvent(tx, { kind: 'project-confirmation-asked', actorId: null, subject, at, data: { round } })
  return true
}

export type Confirmable = {
  projectId: string
  slug: string
  title: string
  summary: string
  organisationId: string | null
  number: number
  confirmedOn: string
  dueOn: string | null
  isTakenOver: boolean
}

/** Null once it is withdrawn. */
export async function findConfirmable(db: Db, slug: string): Promise<Confirmable | null> {
  const { rows } = await sql<Confirmable>`${CONFIRMABLE} where published.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export type MailedConfirmation = Confirmable & { isConfirmed: boolean }

/** What a mailed link asks. It is answered for good once the profile was confirmed or edited after it was sent. */
export async function findMailedConfirmation(db: Db, token: string): Promise<MailedConfirmation | null> {
  const { rows } = await sql<Confirmable & { askedOf: string }>`
    select asked.*, request.confirmed_on as "askedOf" from projects_confirmation_requests request
    join (${CONFIRMABLE}) asked on asked."projectId" = request.project_id
    where request.token_hash = ${sha256(token)}`.execute(db)
  const [asked] = rows
  return asked ? { ...asked, isConfirmed: asked.confirmedOn > asked.askedOf } : null
}

/** Two at once confirm one after the other. */
export async function lockPublished(tx: Tx, slug: string): Promise<void> {
  await sql`select from projects_published where slug = ${slug} for update`.execute(tx)
}

export async function recordConfirmation(tx: Tx, confirmation: Confirmation): Promise<void> {
  const { projectId, number, confirmedOn, confirmedAt, confirmedBy } = confirmation
  await tx
    .insertInto('projects_confirmations')
    .values({
      project_id: projectId,
      number,
      confirmed_on: confirmedOn,
      confirmed_at: confirmedAt,
      confirmed_by: confirmedBy,
    })
    .execute()
  await tx.updateTable('projects_published').set({ confirmed_on: confirmedOn }).where('project_id', '=', projectId).execute()
  await recordEvent(tx, {
    kind: 'project-confirmed',
    actorId: confirmedBy,
    subject: { table: 'projects_projects', id: projectId },
    at: confirmedAt,
    data: { number },
  })
}

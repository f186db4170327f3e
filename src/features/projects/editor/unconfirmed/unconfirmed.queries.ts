import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import type { UnconfirmedQuestion } from './unconfirmed.form.ts'
import { UNCONFIRMED_PAGE, type ListName } from './unconfirmed.rules.ts'

export type Unconfirmed = {
  projectId: string
  slug: string
  title: string
  addressee: string
  mailbox: string | null
  /** The editors say whom to ask. */
  isImported: boolean
  confirmedOn: string
  dueOn: string
  /** When the mailbox was asked last. */
  askedOn: string | null
  note: string | null
  notedOn: string | null
  againOn: string | null
}

/** As long as the queue tries to hand over a mail. */
const TRIED_FOR_DAYS = 3

/** Which list a profile stands on; null on none. Who was not asked, or not reached, has not failed to answer. */
const listOf = (today: string) => sql`case
    when note.again_on > ${today}::date then 'spaeter'
    when contact.project_id is null then case when due.due_on <= ${today}::date then 'ohne-postfach' end
    when asked.has_failed and asked.asked_on + ${TRIED_FOR_DAYS}::integer <= ${today}::date then 'unzustellbar'
    when asked.round = 2 and asked.was_sent and asked.asked_on + freshness.list_after_days <= ${today}::date then 'keine-antwort'
    when due.due_on <= ${today}::date and (asked.round is distinct from 2 or not asked.was_sent) then 'wartend'
  end`

const unconfirmed = (today: string) => sql`(
  select published.project_id as "projectId", published.slug, published.title, due.confirmed_on as "confirmedOn", due.due_on as "dueOn",
    coalesce(organisation.name, nullif(published.lead_name, ''), published.partner_names[1], '') as addressee, contact.mailbox,
    project.origin = 'import' as "isImported",
    asked.asked_on as "askedOn", note.note, note.noted_on as "notedOn", note.again_on as "againOn", ${listOf(today)} as list
  from projects_published published
  join projects_due_days due on due.project_id = published.project_id
  join projects_projects project on project.id = published.project_id
  cross join projects_freshness freshness
  left join people_organisations organisation on organisation.id = project.organisation_id
  left join projects_contacts contact on contact.project_id = project.id
  left join lateral (select request.round, (request.asked_at at time zone 'Europe/Berlin')::date as asked_on,
      mail.sent_at is not null as was_sent, mail.sent_at is null and mail.failed_at is not null as has_failed
    from projects_confirmation_requests request
    left join platform_mails mail on mail.once_key = request.mail_key
    where request.project_id = project.id and request.confirmed_on = due.confirmed_on and request.asking = contact.asking
    order by request.round desc limit 1) asked on true
  left join lateral (select note.note, note.again_on, (note.noted_at at time zone 'Europe/Berlin')::date as noted_on
    from projects_confirmation_notes note
    where note.project_id = project.id and note.confirmed_on = due.confirmed_on
    order by note.noted_at desc limit 1) note on true
  where due.ask_on <= ${today}::date and published.confirmed_on <= ${today}::date
    - (select make_interval(months => confirm_after_months, days => -ask_days_before - 3) from projects_freshness)) standing`

export type Counts = Record<ListName, number>

export async function countUnconfirmed(db: Db, today: string): Promise<Counts> {
  const { rows } = await sql<{ list: ListName; count: number }>`
    select list, count(*)::integer as count from ${unconfirmed(today)} where list is not null group by list`.execute(db)
  const none: Counts = { 'keine-antwort': 0, unzustellbar: 0, 'ohne-postfach': 0, spaeter: 0, wartend: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ list, count }) => [list, count])) }
}

/** The longest unconfirmed first. */
export async function listUnconfirmed(db: Db, { liste, seite }: UnconfirmedQuestion, today: string): Promise<Unconfirmed[]> {
  const { rows } = await sql<Unconfirmed>`
    select * from ${unconfirmed(today)} where list = ${liste}
    order by "againOn" nulls first, "dueOn", title, "projectId"
    limit ${UNCONFIRMED_PAGE} offset ${(seite - 1) * UNCONFIRMED_PAGE}`.execute(db)
  return rows
}

/** Those of these names that stand on any list, in the order in which they are locked. */
export async function findUnconfirmed(db: Db, slugs: string[], today: string): Promise<Unconfirmed[]> {
  const { rows } = await sql<Unconfirmed>`
    select * from ${unconfirmed(today)} where list is not null and slug = any(${slugs}::text[]) order by slug`.execute(db)
  return rows
}

type Act = { personId: string; at: Date }

export async function recordNote(
  tx: Tx,
  { projectId, confirmedOn }: Unconfirmed,
  { note, againOn, personId, at }: Act & { note: string; againOn: string },
): Promise<void> {
  await tx
    .insertInto('projects_confirmation_notes')
    .values({ project_id: projectId, confirmed_on: confirmedOn, note, again_on: againOn, noted_by: personId, noted_at: at })
    .execute()
  await tell(tx, 'project-confirmation-noted', projectId, { personId, at })
}

/** The next tick asks the mailbox anew. */
export async function recordAskedAgain(tx: Tx, { projectId }: Unconfirmed, act: Act): Promise<void> {
  await tx
    .updateTable('projects_contacts')
    .set((eb) => ({ asking: eb('asking', '+', 1) }))
    .where('project_id', '=', projectId)
    .execute()
  await tell(tx, 'project-confirmation-wanted', projectId, act)
}

function tell(tx: Tx, kind: string, projectId: string, { personId, at }: Act): Promise<void> {
  return recordEvent(tx, { kind, actorId: personId, subject: { table: 'projects_projects', id: projectId }, at })
}

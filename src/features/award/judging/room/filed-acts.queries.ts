import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

/** What the office and the jury did about entries before the decision, by name of the file in the archive. */
export async function listFiledActs(db: Db, editionId: string): Promise<{ name: string; rows: object[] }[]> {
  const names = Object.keys(ACTS) as (keyof typeof ACTS)[]
  return Promise.all(names.map(async (name) => ({ name, rows: (await ACTS[name](editionId).execute(db)).rows })))
}

const ACTS = {
  pruefliste: findings,
  nachforderungen: corrections,
  fristverlaengerungen: extensions,
  berichtigungen: edits,
  beratung: advices,
}

function findings(editionId: string): RawBuilder<object> {
  return sql<object>`
    select found.entry_id as "entryId", item.title as item, found.finding, found.note, person.name as by, found.found_at as at
    from award_check_findings found join award_entries entry on entry.id = found.entry_id
    join award_check_items item on item.id = found.item_id join people_persons person on person.id = found.found_by
    where entry.edition_id = ${editionId} order by found.entry_id, item.position, found.ordinal`
}

function corrections(editionId: string): RawBuilder<object> {
  return sql<object>`
    select asked.entry_id as "entryId", asked.submission_id as "submissionId", asked.message, asked.correct_until as until,
      person.name as "askedBy", asked.asked_at as "askedAt",
      (select jsonb_agg(jsonb_build_object('step', part.step, 'field', part.field) order by part.step, part.field)
        from award_correction_parts part where part.correction_id = asked.id) as parts,
      ending.submission_id as "correctedAs", ender.name as "endedBy", ending.ended_at as "endedAt"
    from award_corrections asked join award_entries entry on entry.id = asked.entry_id
    join people_persons person on person.id = asked.asked_by
    left join award_correction_ends ending on ending.correction_id = asked.id
    left join people_persons ender on ender.id = ending.ended_by
    where entry.edition_id = ${editionId} order by asked.entry_id, asked.ordinal`
}

function extensions(editionId: string): RawBuilder<object> {
  return sql<object>`
    select organisation.name as organisation, extension.extended_until as until, extension.reason, asker.name as "askedBy",
      extension.asked_at as "askedAt", confirmer.name as "confirmedBy", confirmed.confirmed_at as "confirmedAt"
    from award_extensions extension join people_organisations organisation on organisation.id = extension.organisation_id
    join people_persons asker on asker.id = extension.asked_by
    left join award_extension_confirmations confirmed on confirmed.extension_id = extension.id
    left join people_persons confirmer on confirmer.id = confirmed.confirmed_by
    where extension.edition_id = ${editionId} order by organisation.name, extension.ordinal`
}

function edits(editionId: string): RawBuilder<object> {
  return sql<object>`
    select edit.entry_id as "entryId", edit.base_submission_id as "before", edit.submission_id as "after", edit.step, edit.field,
      edit.reason, person.name as by, edit.edited_at as at
    from award_office_edits edit join award_entries entry on entry.id = edit.entry_id
    join people_persons person on person.id = edit.edited_by
    where entry.edition_id = ${editionId} order by edit.entry_id, edit.edited_at, edit.id`
}

function advices(editionId: string): RawBuilder<object> {
  return sql<object>`
    select advice.entry_id as "entryId", juror.name as juror, advice.advised_on::text as "advisedOn", advice.source as occasion,
      recorder.name as by, advice.recorded_at as at, gone.reason as "withdrawnBecause", remover.name as "withdrawnBy",
      gone.withdrawn_at as "withdrawnAt"
    from award_advices advice join award_entries entry on entry.id = advice.entry_id
    join people_persons juror on juror.id = advice.person_id join people_persons recorder on recorder.id = advice.recorded_by
    left join award_advice_withdrawals gone on gone.advice_id = advice.id
    left join people_persons remover on remover.id = gone.withdrawn_by
    where entry.edition_id = ${editionId} order by advice.entry_id, advice.recorded_at, advice.id`
}

/** Every change to a published or prepared edition, with its reason. */
export async function listFiledChanges(db: Db, editionId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select change.part, change.before::jsonb as before, change.after::jsonb as after, change.reason, person.name as by, change.changed_at as at
    from award_edition_changes change join people_persons person on person.id = change.changed_by
    where change.edition_id = ${editionId} order by change.changed_at, change.id`.execute(db)
  return rows
}

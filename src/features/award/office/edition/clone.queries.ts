import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import type { NewEdition } from './clone.rules.ts'

/**
 * A new edition in preparation, made from another one. Without contents it gets only what no edition can be without: texts of
 * the form, limits, contact and a proposal for the timetable. Persons, entries, events and results are never copied.
 */
export async function recordEdition(
  tx: Tx,
  wanted: NewEdition,
  { personId, at }: { personId: string; at: Date },
): Promise<string> {
  const { sourceId, years, withContents } = wanted
  const editionId = await recordFrame(tx, wanted)
  const copy = { from: sourceId, to: editionId, shift: (column: string) => shifted(column, years) }
  await sql`insert into award_phases (edition_id, kind, at, day_is_public)
    select ${editionId}, kind, ${copy.shift('at')}, day_is_public from award_phases where edition_id = ${sourceId}`.execute(tx)
  await sql`insert into award_form_fields (edition_id, step, name, position, label, hint, max_characters, required)
    select ${editionId}, step, name, position, label, hint, max_characters, required
    from award_form_fields where edition_id = ${sourceId}`.execute(tx)
  if (withContents) for (const statement of contents(copy)) await statement.execute(tx)
  const subject = { table: 'award_editions', id: editionId }
  await recordEvent(tx, { kind: 'edition-prepared', actorId: personId, subject, at, data: { sourceId, withContents } })
  return editionId
}

async function recordFrame(tx: Tx, { sourceId, slug, number, title, withContents }: NewEdition): Promise<string> {
  const kept = (column: string) => (withContents ? sql.ref(column) : sql`''`)
  const { rows } = await sql<{ id: string }>`
    insert into award_editions (slug, number, title, in_preparation, ministry, ministry_short, call_title, call_text, purpose,
      prize_cents, contract_cutoff_on, minimum_partners, max_file_bytes, max_entry_bytes, partner_answer_days,
      silence_counts_as_agreement, contact_name, contact_email, contact_phone, conditions_source, jury_terms, quorum,
      design_colour, logo_id)
    select ${slug}, ${number}, ${title}, true, ministry, ministry_short, ${title}, ${kept('call_text')}, purpose,
      prize_cents, contract_cutoff_on, minimum_partners, max_file_bytes, max_entry_bytes, partner_answer_days,
      silence_counts_as_agreement, contact_name, contact_email, contact_phone, ${kept('conditions_source')},
      ${kept('jury_terms')}, quorum, design_colour, logo_id
    from award_editions where id = ${sourceId} returning id`.execute(tx)
  return (rows[0] as { id: string }).id
}

/** The same time of day in Berlin, so many years later. */
function shifted(column: string, years: number): RawBuilder<unknown> {
  return sql`((${sql.ref(column)} at time zone 'Europe/Berlin') + make_interval(years => ${years})) at time zone 'Europe/Berlin'`
}

type Copy = { from: string; to: string; shift: (column: string) => RawBuilder<unknown> }

function contents({ from, to, shift }: Copy): RawBuilder<unknown>[] {
  const visible = shift('visible_from')
  return [
    sql`insert into award_categories (edition_id, position, slug, title, description, is_special, visible_from)
      select ${to}, position, slug, title, description, is_special, ${visible} from award_categories where edition_id = ${from}`,
    sql`insert into award_criteria (edition_id, position, slug, title, explanation, question, weight, max_characters, visible_from)
      select ${to}, position, slug, title, explanation, question, weight, max_characters, ${visible}
      from award_criteria where edition_id = ${from}`,
    sql`insert into award_criterion_points (criterion_id, points, label)
      select new.id, point.points, point.label from award_criterion_points point
      join award_criteria old on old.id = point.criterion_id and old.edition_id = ${from}
      join award_criteria new on new.slug = old.slug and new.edition_id = ${to}`,
    sql`insert into award_seats (edition_id, position, body, note, is_chair)
      select ${to}, position, body, note, is_chair from award_seats where edition_id = ${from}`,
    sql`insert into award_conditions (edition_id, position, title, text, visible_from)
      select ${to}, position, title, text, ${visible} from award_conditions where edition_id = ${from}`,
    sql`insert into award_questions (edition_id, position, chapter, slug, question, answer, review_on, visible_from)
      select ${to}, position, chapter, slug, question, answer, review_on, ${visible} from award_questions where edition_id = ${from}`,
    sql`insert into award_check_items (edition_id, position, slug, title, explanation, rule)
      select ${to}, position, slug, title, explanation, rule from award_check_items where edition_id = ${from}`,
    sql`insert into award_tie_breakers (edition_id, position, kind, criterion_id)
      select ${to}, rung.position, rung.kind, new.id from award_tie_breakers rung
      left join award_criteria old on old.id = rung.criterion_id
      left join award_criteria new on new.slug = old.slug and new.edition_id = ${to}
      where rung.edition_id = ${from}`,
  ]
}

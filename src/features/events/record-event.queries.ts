import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { CompleteEvent, EventContent } from './event-content.rules.ts'

/** Who did it, when. `personId` is null where it came with the portal. */
export type By = { eventId: string; personId: string | null; at: Date }

/** False when this id is taken: a second click. */
export async function recordNewEvent(tx: Tx, { eventId, personId, at }: By): Promise<boolean> {
  const row = await tx
    .insertInto('events_events')
    .values({ id: eventId, created_by: personId, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await recordEvent(tx, eventOf('event-begun', { eventId, personId, at }))
  return row !== undefined
}

export async function recordEventVersion(
  tx: Tx,
  by: By,
  { number, content }: { number: number; content: EventContent },
): Promise<void> {
  await tx
    .insertInto('events_versions')
    .values({ event_id: by.eventId, number, content: JSON.stringify(content), saved_by: by.personId, saved_at: by.at })
    .execute()
  await recordEvent(tx, eventOf('event-saved', by, { number }))
}

type Published = { number: number; content: CompleteEvent; raisesSequence: boolean }

/** The newest version becomes what the public reads. */
export async function recordPublication(tx: Tx, by: By, { number, content, raisesSequence }: Published): Promise<void> {
  const row = publishedRow(by, { number, content })
  await tx
    .insertInto('events_published')
    .values({ ...row, event_id: by.eventId, sequence: 0, published_at: by.at })
    .onConflict((conflict) =>
      conflict.column('event_id').doUpdateSet({
        ...row,
        sequence: raisesSequence ? sql`events_published.sequence + 1` : sql`events_published.sequence`,
      }),
    )
    .execute()
  await tx
    .insertInto('events_seats')
    .values({ event_id: by.eventId, capacity: content.capacity })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet({ capacity: content.capacity }))
    .execute()
  await recordEvent(tx, eventOf('event-published', by, { number }))
}

function publishedRow({ at }: By, { number, content }: Pick<Published, 'number' | 'content'>) {
  const startsAt = new Date(content.startsAt)
  return {
    number,
    series: content.series,
    title: content.title,
    summary: content.summary,
    text: content.text,
    form: content.form,
    place: content.place,
    edition_slug: content.editionSlug,
    award_date: content.awardDate,
    starts_at: startsAt,
    ends_at: new Date(content.endsAt),
    registers: content.registers,
    registers_from: content.registersFrom,
    registers_until: content.registersUntil,
    questions: content.questions,
    dial_in: content.dialIn,
    dial_in_from: new Date(startsAt.getTime() - content.dialInMinutes * 60_000),
    reminder_hours: content.reminderHours,
    contact: content.contact,
    visible_from: content.visibleFrom ?? at,
    changed_at: at,
  }
}

/** Calendars hear of it by a higher sequence. */
export async function recordCancellation(tx: Tx, by: By & { personId: string }, reason: string): Promise<void> {
  await tx
    .insertInto('events_cancellations')
    .values({ event_id: by.eventId, reason, cancelled_by: by.personId, cancelled_at: by.at })
    .execute()
  await tx
    .updateTable('events_published')
    .set({ sequence: sql`sequence + 1`, changed_at: by.at })
    .where('event_id', '=', by.eventId)
    .execute()
  await recordEvent(tx, eventOf('event-cancelled', by))
}

export type MaterialWords = { id: string; kind: 'recording' | 'slides'; label: string; note: string }
/** Elsewhere under an address, or kept in the portal. */
export type Material = MaterialWords & ({ url: string } | { mediaId: string })

export async function recordMaterial(tx: Tx, by: By, material: Material): Promise<void> {
  const { id, kind, label, note } = material
  const where = 'url' in material ? { url: material.url } : { media_id: material.mediaId }
  const row = await tx
    .insertInto('events_materials')
    .values({ id, kind, label, note, ...where, event_id: by.eventId, added_by: by.personId, added_at: by.at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await recordEvent(tx, eventOf('event-material-added', by, { materialId: id }))
}

/** Only of this event; a second click finds it gone. */
export async function removeMaterial(tx: Tx, by: By & { personId: string }, materialId: string): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into events_material_removals (material_id, removed_by, removed_at)
    select id, ${by.personId}, ${by.at} from events_materials where id = ${materialId}::uuid and event_id = ${by.eventId}::uuid
    on conflict do nothing`.execute(tx)
  if (numAffectedRows) await recordEvent(tx, eventOf('event-material-removed', by, { materialId }))
}

export function eventOf(
  kind: string,
  { eventId, personId, at }: By,
  data: Record<string, string | number | boolean | null> = {},
) {
  return { kind, actorId: personId, subject: { table: 'events_events', id: eventId }, at, data }
}

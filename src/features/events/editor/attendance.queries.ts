import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { eventOf } from '../record-event.queries.ts'

type Attendance = { registrationId: string; present: number; eventId: string; personId: string; at: Date }

/** Noted anew as often as it was counted. */
export async function recordAttendance(tx: Tx, { registrationId, present, ...by }: Attendance): Promise<void> {
  const row = { present, noted_by: by.personId, noted_at: by.at }
  await tx
    .insertInto('events_attendances')
    .values({ registration_id: registrationId, ...row })
    .onConflict((conflict) => conflict.column('registration_id').doUpdateSet(row))
    .execute()
  await recordEvent(tx, eventOf('event-attendance-noted', by, { registrationId, present }))
}

export async function recordParticipantsExport(
  tx: Tx,
  by: { eventId: string; personId: string; at: Date },
  { format, persons }: { format: string; persons: number },
): Promise<void> {
  await recordEvent(tx, eventOf('event-participants-exported', by, { format, persons }))
}

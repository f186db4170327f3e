import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import { addJob } from './jobs.ts'
import { SEND_MAIL } from './mail.ts'

/** Holding twice changes nothing. */
export async function recordMailHold(tx: Tx, heldAt: Date): Promise<void> {
  await tx
    .insertInto('platform_mail_hold')
    .values({ held_at: heldAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Each waiting mail gets a job: what came while they were held used its own up. Null when nothing was held. */
export async function removeMailHold(tx: Tx): Promise<number | null> {
  const held = await tx.deleteFrom('platform_mail_hold').returning('held_at').executeTakeFirst()
  if (!held) return null
  const waiting = await tx.selectFrom('platform_mails').where('sent_at', 'is', null).select('id').execute()
  for (const { id } of waiting) await addJob(tx, SEND_MAIL, { mailId: id }, `released ${id}`)
  return waiting.length
}

export async function areMailsHeld(db: Db): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select exists (select from platform_mail_hold) as held`.execute(db)
  return rows[0]?.held ?? false
}

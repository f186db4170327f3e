import { sql } from 'kysely'
import type { Keeper } from '../people/index.ts'

/** That a mailing went to somebody stays known; to whom does not. */
const forget: Keeper['forget'] = async (tx, { email, tombstone }) => {
  await sql`update outbox_recipients set name = '', email = ${tombstone}, merge_values = '{}' where email = ${email}`.execute(tx)
}

export const recipientKeeper: Keeper = { forget }

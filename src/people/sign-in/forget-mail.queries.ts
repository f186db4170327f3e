import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** Mails with a code or a link in them are emptied once they are sent: their secrets have no business in the database. */
export async function changeSentSecretsForgotten(db: Db): Promise<void> {
  await sql`
    update platform_mails set html = '', text = ''
    where sent_at is not null and text <> '' and once_key ~ '^(sign-in|invitation|address|address-undo):'`.execute(db)
}

import { listPersonsWithRole } from '../../people/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail.ts'
import type { alarmMail } from './watch.mail.tsx'

/** `key`: what was told with it is not told again. */
type Told = { mail: typeof alarmMail; sentences: string[]; key: string }

/** Nothing where there is nothing to say. */
export async function tellAdministrators(tx: Tx, { baseUrl }: Deps['config'], { mail, sentences, key }: Told): Promise<void> {
  if (sentences.length === 0) return
  const queuedAt = await databaseNow(tx)
  for (const { personId, name, email } of await listPersonsWithRole(tx, 'administrator'))
    await queueMail(tx, { ...mail({ name, sentences, baseUrl }), recipient: email, onceKey: `${key} ${personId}`, queuedAt })
}

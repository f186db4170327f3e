import type { Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'

type Logo = { png: Buffer; alt: string; personId: string; at: Date }

export async function recordLogo(tx: Tx, { png, alt, personId, at }: Logo): Promise<void> {
  const { id } = await tx
    .insertInto('award_logos')
    .values({ png, alt, added_by: personId, added_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { kind: 'logo-added', actorId: personId, subject: { table: 'award_logos', id }, at })
}

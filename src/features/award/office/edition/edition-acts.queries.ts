import type { Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'

export type Act = { editionId: string; personId: string; at: Date }

export async function recordPutIntoUse(tx: Tx, act: Act): Promise<void> {
  await tx.updateTable('award_editions').set({ in_preparation: false }).where('id', '=', act.editionId).execute()
  await recordAct(tx, act, 'edition-put-into-use')
}

export async function recordArchived(tx: Tx, act: Act): Promise<void> {
  await tx.updateTable('award_editions').set({ archived: true }).where('id', '=', act.editionId).execute()
  await recordAct(tx, act, 'edition-archived')
}

async function recordAct(tx: Tx, { editionId, personId, at }: Act, kind: string): Promise<void> {
  await recordEvent(tx, { kind, actorId: personId, subject: { table: 'award_editions', id: editionId }, at })
}

import type { Db, Tx } from '../platform/db.ts'
import type { Mailing } from './mailing.rules.ts'
import type { Draft } from './merge.rules.ts'

/** Who may ask is the caller's business: role office. */
export async function listMailings(db: Db): Promise<Mailing[]> {
  return mailings(db).orderBy('mailing.changed_at', 'desc').orderBy('mailing.id').limit(200).execute()
}

export async function findMailing(db: Db, mailingId: string): Promise<Mailing | undefined> {
  return mailings(db).where('mailing.id', '=', mailingId).executeTakeFirst()
}

/** Of two persons who press at once one is first. */
export async function lockMailing(tx: Tx, mailingId: string): Promise<Mailing | undefined> {
  await tx.selectFrom('outbox_mailings').where('id', '=', mailingId).select('id').forUpdate().execute()
  return findMailing(tx, mailingId)
}

function mailings(db: Db) {
  return db
    .selectFrom('outbox_mailings as mailing')
    .innerJoin('people_persons as changer', 'changer.id', 'mailing.changed_by')
    .leftJoin('people_persons as releaser', 'releaser.id', 'mailing.released_by')
    .select([
      'mailing.id',
      'mailing.group_key as groupKey',
      'mailing.group_label as groupLabel',
      'mailing.picked',
      'mailing.subject',
      'mailing.body',
      'mailing.revision',
      'changer.name as changedByName',
      'mailing.changed_at as changedAt',
      'releaser.name as releasedByName',
      'mailing.released_at as releasedAt',
      'mailing.cancelled_at as cancelledAt',
    ])
}

type NewMailing = Draft & { id: string; groupKey: string; picked: string[]; personId: string; at: Date }

/** False when it was begun: a second click finds it, and perhaps written further. */
export async function recordMailing(tx: Tx, { id, subject, body, groupKey, picked, personId, at }: NewMailing): Promise<boolean> {
  const who = { created_by: personId, created_at: at, changed_by: personId, changed_at: at }
  const row = await tx
    .insertInto('outbox_mailings')
    .values({ id, subject, body, group_key: groupKey, picked, ...who })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

type Changed = {
  mailingId: string
  personId: string
  at: Date
  change: Partial<Draft> & { groupKey?: string; picked?: string[] }
}

/** False when it was released meanwhile. */
export async function changeMailing(tx: Tx, { mailingId, personId, at, change }: Changed): Promise<boolean> {
  const { groupKey, ...columns } = change
  const row = await tx
    .updateTable('outbox_mailings')
    .set((eb) => ({
      ...columns,
      ...(groupKey !== undefined && { group_key: groupKey }),
      changed_by: personId,
      changed_at: at,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', mailingId)
    .where('released_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

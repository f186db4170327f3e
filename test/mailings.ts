import { randomUUID } from 'node:crypto'
import { recordRelease } from '../src/outbox/delivery.queries.ts'
import { recordMailing } from '../src/outbox/mailings.queries.ts'
import { databaseNow } from '../src/platform/clock.ts'
import { transact, type Db } from '../src/platform/db.ts'

/** A draft to all with a draft entry; beside it one to recipients picked by hand, and one that was released. */
export async function givenMailings(db: Db, personId: string): Promise<string> {
  const edition = await currentEdition(db)
  const at = await databaseNow(db)
  const draft = { subject: 'Ihr Entwurf', body: 'Guten Tag {{name}},\n\n[zum Entwurf]({{link}}) bis {{frist}}', picked: [] }
  const given = async (group: string) => {
    const id = randomUUID()
    await transact(db, (tx) => recordMailing(tx, { ...draft, id, groupKey: `award:${edition}:${group}`, personId, at }))
    return id
  }
  const mailingId = await given('drafts')
  await given('picked')
  const released = await given('jurors')
  const act = { mailingId: released, personId, at, groupLabel: 'Mitglieder der Jury' }
  const recipient = {
    key: 'seat',
    about: 'NRW.BANK',
    name: 'Hans Juror',
    email: 'hans.juror@ikz.example',
    values: {},
    concealed: false,
  }
  await transact(db, (tx) => recordRelease(tx, { ...act, recipients: [recipient] }))
  return mailingId
}

async function currentEdition(db: Db): Promise<string> {
  return (await db.selectFrom('award_editions').where('archived', '=', false).select('id').executeTakeFirstOrThrow()).id
}

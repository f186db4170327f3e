import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { visitor } from '../../../../../test/browser-jar.ts'
import { formOf } from '../../../../../test/form-of.ts'
import { OFFICE, personOf } from '../../../../../test/jury.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { findChainFault } from '../../../../platform/verify-chain.queries.ts'

const { creation, discarding, list, overview, part } = paths.office.edition
const SURE = { reason: 'Doppelt angelegt', sure: 'ja' }

describe('an edition in preparation', () => {
  let portal: TestSite
  let office: ReturnType<typeof visitor>
  before(async () => {
    portal = await testSite({ at: '2026-03-02T09:30' })
    await seedPeople(portal.db)
    office = visitor(portal)
    office.jar.set('sid', (await portal.signIn(OFFICE[0])).split('=')[1] as string)
  })
  after(() => portal.close())

  const prepare = async () =>
    ((await office.post(creation.to(), { start: 'last' })).headers.get('location') ?? '').split('/').at(-1) ?? ''
  const tables = async (): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'edition_id' and table_name in (
        select relname from pg_class where relkind = 'r')`.execute(portal.db)
    return rows.map(({ name }) => name).filter((name) => name !== 'award_discarded_editions')
  }
  const rowsOf = async (editionId: string) => {
    let count = 0
    for (const table of await tables()) {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(table)} where edition_id = ${editionId}`.execute(portal.db)
      count += rows[0]?.n ?? 0
    }
    return count
  }
  const discarded = () => portal.db.selectFrom('award_discarded_editions').selectAll().execute()

  it('is discarded on a page of its own, with a reason and a word of confirmation', async () => {
    const editionId = await prepare()
    assert.match(await (await office.get(overview.to({ editionId }))).text(), />Ausgabe verwerfen</)
    assert.match(await (await office.get(discarding.to({ editionId }))).text(), /Verwerfen ist endgültig[\s\S]*mit allen Teilen/)
    for (const [form, sentence] of [
      [{ ...SURE, reason: ' x ' }, /Bitte geben Sie an, warum/],
      [{ reason: SURE.reason }, /Bitte bestätigen Sie[\s\S]*Doppelt angelegt/],
    ] as const) {
      const answer = await office.post(discarding.to({ editionId }), form)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.deepEqual(await discarded(), [])
    assert.ok((await rowsOf(editionId)) > 50)
  })

  it('goes with all its rows, its log too, and leaves who, when and why', async () => {
    const { id: editionId, slug } = await portal.db
      .selectFrom('award_editions')
      .where('in_preparation', '=', true)
      .select(['id', 'slug'])
      .executeTakeFirstOrThrow()
    const address = part.to({ editionId, part: 'aufruf' })
    await office.post(address, { ...formOf(await (await office.get(address)).text()), call_title: 'Neu', act: 'save' })
    const changes = () => portal.db.selectFrom('award_edition_changes').where('edition_id', '=', editionId).selectAll().execute()
    assert.equal((await changes()).length, 1)
    const instant = new Date('2026-12-01T09:00:00Z')
    const words = { edition_id: editionId, slug: 'sprechstunde', title: 'Sprechstunde', text: '', place: '' }
    const date = { ...words, starts_at: instant, ends_at: instant, visible_from: instant }
    await portal.db.insertInto('award_dates').values(date).execute()
    await assert.rejects(portal.db.deleteFrom('award_edition_changes').execute(), /append-only/)
    await assert.rejects(sql`select award_discard_edition(${editionId})`.execute(portal.db), /is not discarded/)

    assert.equal((await office.post(discarding.to({ editionId }), SURE)).status, 303)
    assert.equal(await rowsOf(editionId), 0)
    assert.equal((await office.get(overview.to({ editionId }))).status, 404)
    assert.equal((await office.post(discarding.to({ editionId }), SURE)).status, 404)
    const page = await (await office.get(list.to())).text()
    assert.match(page, /Verworfen[\s\S]*3\. Landespreis[\s\S]*Ingrid Vordruck[\s\S]*Doppelt angelegt/)
    const events = portal.db.selectFrom('platform_events').where('kind', '=', 'edition-discarded').select('subject_id')
    assert.deepEqual(await events.execute(), [{ subject_id: editionId }])
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    assert.equal(await findChainFault(portal.db), null)
    const again = await portal.db
      .selectFrom('award_editions')
      .where('id', '=', await prepare())
      .select('slug')
      .execute()
    assert.deepEqual(again, [{ slug }])
  })

  it('stays when somebody is in it, in the database too', async () => {
    const editionId = await prepare()
    const seat = await portal.db
      .selectFrom('award_seats')
      .where('edition_id', '=', editionId)
      .select('id')
      .executeTakeFirstOrThrow()
    const person_id = await personOf(portal.db, OFFICE[1])
    const holder = { seat_id: seat.id, person_id, part: 'member', named_at: new Date(), named_by: person_id }
    await portal.db.insertInto('award_seat_holders').values(holder).execute()
    assert.match(await (await office.get(discarding.to({ editionId }))).text(), /In die Jury dieser Ausgabe ist schon jemand/)
    const answer = await office.post(discarding.to({ editionId }), SURE)
    assert.equal(answer.status, 422)
    assert.equal((await discarded()).length, 1)
    const row = { edition_id: editionId, slug: 'x', number: 9, title: 'x', reason: 'xxx', discarded_by: person_id }
    const straight = portal.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('award_discarded_editions')
        .values({ ...row, discarded_at: new Date() })
        .execute()
      await sql`select award_discard_edition(${editionId})`.execute(tx)
    })
    await assert.rejects(straight, /award_seat_holders/)
    assert.ok((await rowsOf(editionId)) > 50)
  })

  it('that is in use stays, in the database too', async () => {
    const { id: editionId } = await portal.db
      .selectFrom('award_editions')
      .where('slug', '=', '2025-2026')
      .select('id')
      .executeTakeFirstOrThrow()
    const page = await (await office.get(discarding.to({ editionId }))).text()
    assert.match(page, /Diese Ausgabe ist freigegeben/)
    assert.doesNotMatch(page, /endgültig verwerfen/)
    assert.equal((await office.post(discarding.to({ editionId }), SURE)).status, 422)
    await assert.rejects(sql`select award_discard_edition(${editionId})`.execute(portal.db), /is not discarded/)
    assert.ok((await rowsOf(editionId)) > 50)
  })
})

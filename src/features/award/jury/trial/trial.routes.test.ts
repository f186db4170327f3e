import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { SAMPLES } from './samples.rules.ts'

const FILLED = {
  base: '0',
  action: 'seal',
  'points.gewinn': '3',
  'points.innovation': '2',
  'points.zukunft': '4',
  'reason.gewinn': 'KANARIE-probe',
}

describe('trying the scoring sheet', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2026-02-12T09:00' })
    await seedPeople(portal.db)
    cookie = await portal.signIn('hans.juror@ikz.example')
  })
  after(() => portal.close())

  const sheet = paths.jury.trialSheet.to({ sample: SAMPLES[0]?.slug ?? '' })
  const post = (form: Record<string, string>) => portal.request(sheet, { cookie, form })

  /** Every table of the prize, every event and every job, as one number each. */
  async function traces(): Promise<Record<string, number>> {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and (table_name like 'award\_%' or table_name like 'platform\_%')
      order by table_name`.execute(portal.db)
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(portal.db)
      counts[name] = Number(rows[0]?.count)
    }
    return counts
  }

  it('says what is missing and what it comes to, and leaves no trace in any table', async () => {
    const before = await traces()
    assert.ok((before.award_editions ?? 0) > 0 && 'platform_events' in before && 'award_sheets' in before)
    const missing = await post({ base: '0', action: 'seal', 'points.gewinn': '3' })
    assert.equal(missing.status, 422)
    assert.match(await missing.text(), /Bitte wählen Sie Punkte für/)
    const wrong = await post({ ...FILLED, 'points.zukunft': '99' })
    assert.match(await wrong.text(), /eine der angebotenen Punktzahlen/)
    const done = await post(FILLED)
    const page = await done.text()
    assert.equal(done.status, 200)
    assert.match(page, /Der Bogen ist vollständig: 9 von 15/)
    assert.match(page, /Gespeichert wurde nichts/)
    assert.match(page, /KANARIE-probe/)
    assert.deepEqual(await traces(), before)
    assert.doesNotMatch(await (await portal.request(sheet, { cookie })).text(), /KANARIE-probe/)
  })

  it('asks for a reason at the extremes, as the real one', async () => {
    const answer = await post({ ...FILLED, 'points.gewinn': '0', 'reason.gewinn': '' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /die niedrigste oder höchste Punktzahl/)
  })

  it('is for the jury, and knows only its samples', async () => {
    assert.equal((await portal.request(paths.jury.trialSheet.to({ sample: 'gibt-es-nicht' }), { cookie })).status, 404)
    const office = await portal.signIn('ingrid.vordruck@buero.example')
    for (const path of [paths.jury.trial.to(), sheet]) assert.equal((await portal.request(path, { cookie: office })).status, 403)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { seedPeople } from '../../db/seeds/people.ts'
import { siteOn, testSite, type AskedSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { openDb, sqlState, transact, type Db } from '../platform/db.ts'

const CONNECTIONS = 4

// proves: CR-14, ID-08
describe('while a row is locked for long', { timeout: 60_000 }, () => {
  let holder: TestSite
  let db: Db
  let portal: AskedSite
  let erika: string
  before(async () => {
    holder = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(holder.db)
    db = openDb({ connectionString: holder.database.url }, CONNECTIONS, () => {})
    portal = await siteOn({ db, dataDir: holder.dataDir })
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
  })
  after(async () => {
    await db.destroy()
    await holder.close()
  })

  const rename = () => portal.request(paths.people.ownName.to(), { form: { name: 'Erika Kanarie' }, cookie: erika })

  /** Does something while somebody else holds every account. */
  async function whileHeld<T>(act: () => Promise<T>): Promise<T> {
    const held = Promise.withResolvers<void>()
    const done = Promise.withResolvers<void>()
    const holding = holder.db.transaction().execute(async (tx) => {
      await sql`select from people_persons for update`.execute(tx)
      held.resolve()
      await done.promise
    })
    await held.promise
    try {
      return await act()
    } finally {
      done.resolve()
      await holding
    }
  }

  it('whoever wants it, and whoever finds no free connection, is asked to come again within seconds', async () => {
    const started = performance.now()
    const answers = await whileHeld(async () => {
      const waiting = Array.from({ length: 3 * CONNECTIONS }, rename)
      await sleep(500)
      const others = [portal.request('/bereit'), portal.request(paths.people.account.to(), { cookie: erika })]
      return Promise.all([...waiting, ...others])
    })
    // Each waits for a connection, some for the row, and once more for a connection.
    assert.ok(performance.now() - started < 20_000, String(performance.now() - started))
    const renames = answers.slice(0, 3 * CONNECTIONS)
    assert.deepEqual([...new Set(renames.map(({ status }) => status))], [503])
    const [first] = renames
    assert.equal(first?.headers.get('retry-after'), '10')
    assert.match((await first?.text()) ?? '', /gerade nicht erreichbar[^]*value="Erika Kanarie"/)
    assert.ok(answers.slice(-2).every(({ status }) => status < 500 || status === 503))
    assert.equal((await rename()).status, 303)
    assert.equal((await portal.request('/bereit')).status, 200)
  })

  it('two that wait for one another are both done: the loser is tried again', async () => {
    const names = ['erika.beispiel@hellenthal.example', 'marta.probe@hellenthal.example']
    let tries = 0
    const both = (order: string[]) =>
      transact(db, async (tx) => {
        tries += 1
        for (const email of order) {
          await sql`update people_persons set name = name where email = ${email}`.execute(tx)
          await sleep(200)
        }
      })
    await Promise.all([both(names), both(names.toReversed())])
    assert.ok(tries > 2, String(tries))
  })

  it('a missing connection can be told from other errors', async () => {
    const tight = openDb({ connectionString: holder.database.url }, 1, () => {})
    const done = Promise.withResolvers<void>()
    const taken = tight.connection().execute(() => done.promise)
    await assert.rejects(sql`select 1`.execute(tight), (error) => sqlState(error) === 'DATABASE_BUSY')
    done.resolve()
    await taken
    await tight.destroy()
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { cached } from './cached.ts'

describe('an answer that is kept', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.drop())

  it('is asked for anew once who changed it says so, without waiting for the notification', async () => {
    let asked = 0
    const read = cached('of_this_test', async () => ++asked)
    const kept = async () => (await read(database.db)) === (await read(database.db))
    for (let tries = 0; tries < 100 && !(await kept()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20))
    const before = await read(database.db)
    assert.equal(await read(database.db), before)
    read.forget(database.db)
    assert.equal(await read(database.db), before + 1)
  })
})

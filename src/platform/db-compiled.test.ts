import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { compiledOnce } from './db-compiled.ts'

describe('a query compiled once', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.drop())

  it('fills in the parameters of each call and keeps the constants', async () => {
    const read = compiledOnce((db, { id, kind }: { id: string; kind: string }) =>
      db.selectFrom('places').select('name').where('kind', '=', kind).where('id', '=', id).where('form', '<>', 'Weiler'),
    )
    assert.deepEqual(await read(database.db, { id: '05366020', kind: 'municipality' }), { name: 'Hellenthal' })
    assert.deepEqual(await read(database.db, { kind: 'municipality', id: '05366036' }), { name: 'Schleiden' })
    assert.equal(await read(database.db, { id: '05366036', kind: 'county' }), undefined)
  })
})

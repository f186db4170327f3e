import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { listAwardAddresses } from './addresses.queries.ts'
import { searchTogether } from '../../../platform/search-together.queries.ts'
import { awardFound } from './search.queries.ts'

describe('what the prize lets be found', () => {
  let test: TestDatabase
  before(async () => {
    test = await testDatabase()
  })
  after(() => test.drop())

  const searchAward = async (words: string, wallClock: string, limit = 30) => {
    const [at, narrowed, limits] = [berlinInstant(wallClock), { year: null, topic: null }, new Map([['award', limit]])]
    const { hits } = await searchTogether(test.db, [{ key: 'award', ...awardFound }], { words, at, narrowed, limits, typed: '' })
    return hits.map((hit) => ({ ...hit, ...awardFound.placeOf(hit.key) }))
  }
  const found = async (words: string, wallClock: string) => (await searchAward(words, wallClock)).map((hit) => hit.href).sort()

  it('leads to the place on the page', async () => {
    assert.deepEqual(await found('sparkassen:*', '2025-12-04T09:30'), ['/landespreis/teilnahmebedingungen#nummer-8'])
    assert.deepEqual(await found('rufbereitschaft:*', '2025-12-04T09:30'), ['/landespreis/ausgaben/2021-2022'])
    assert.ok((await found('sprechstunde:*', '2025-12-04T09:30')).includes('/landespreis/termine#sprechstunde'))
    assert.ok((await found('städtetag:*', '2025-12-04T09:30')).includes('/landespreis/jury'))
  })

  it('says where it stands and marks the word', async () => {
    const [hit] = await searchAward('sparkassen:*', '2025-12-04T09:30')
    assert.equal(hit?.section, 'Landespreis · Teilnahmebedingungen')
    assert.ok(hit?.excerpt.some(({ text, marked }) => marked && text === 'Sparkassen'))
  })

  it('ends at the limit, the best first', async () => {
    const hits = await searchAward('kommune:*', '2025-12-04T09:30', 2)
    assert.equal(hits.length, 2)
    assert.ok((hits[0]?.rank ?? 0) >= (hits[1]?.rank ?? 0))
  })

  it('is of the 1st edition alone before the 2nd is announced', async () => {
    assert.deepEqual(await found('landespreis:*', '2025-11-17T07:59'), ['/landespreis'])
    assert.deepEqual(await found('sprechstunde:*', '2025-11-17T07:59'), [])
  })

  it('is in the sitemap as soon as the page has something to say', async () => {
    const addresses = (wallClock: string) => listAwardAddresses(test.db, berlinInstant(wallClock))
    assert.deepEqual(await addresses('2021-01-01T00:00'), ['/landespreis'])
    assert.deepEqual(await addresses('2025-11-30T23:59'), [
      '/landespreis',
      '/landespreis/jury',
      '/landespreis/termine',
      '/landespreis/ausgaben',
      '/landespreis/ausgaben/2025-2026',
      '/landespreis/ausgaben/2021-2022',
    ])
    assert.deepEqual(await addresses('2025-12-01T00:00'), [
      '/landespreis',
      '/landespreis/kategorien',
      '/landespreis/teilnahmebedingungen',
      '/landespreis/jury',
      '/landespreis/termine',
      '/landespreis/fragen',
      '/landespreis/ausgaben',
      '/landespreis/ausgaben/2025-2026',
      '/landespreis/ausgaben/2021-2022',
    ])
  })
})

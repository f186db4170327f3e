import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { changeEdition } from '../../test/editions.ts'
import { givenPerson } from '../../test/people.ts'
import { type TestSite, testSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { transact } from './db.ts'

const CALL = paths.award.call.to()

describe('a kept public page', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await warm()
  })
  after(() => portal.close())

  /** Until the portal listens to changes, nothing is kept. */
  const warm = async () => {
    await portal.request(CALL)
    await setTimeout(300)
    await portal.request(CALL)
  }

  it('needs no query once it is warm: it is there even while nobody may read the tables', async () => {
    await transact(portal.db, async (tx) => {
      await sql`lock table award_editions, award_phases, people_persons, editorial_pages in access exclusive mode`.execute(tx)
      const answer = await Promise.race([portal.request(CALL), setTimeout(2000, null)])
      assert.equal(answer?.status, 200)
    })
  })

  it('is sent with the same headers as every other page', async () => {
    const kept = await portal.request(CALL)
    const other = await portal.request(`${CALL}?neu`)
    const policy = kept.headers.get('content-security-policy')
    assert.match(policy ?? '', /default-src 'none'/)
    assert.equal(policy, other.headers.get('content-security-policy'))
    assert.equal(kept.headers.get('strict-transport-security'), other.headers.get('strict-transport-security'))
  })

  it('is asked for each time, and answered without a body while it is the same', async () => {
    const first = await portal.request(CALL)
    assert.equal(first.headers.get('cache-control'), 'no-cache')
    assert.match(first.headers.get('vary') ?? '', /Cookie/)
    const again = await portal.request(CALL, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
    assert.equal(await again.text(), '')
  })

  it('is another one after midnight, and the old ETag is worth nothing', async () => {
    const today = await portal.request(CALL)
    await portal.moveTo('2025-12-05T00:00')
    const tomorrow = await portal.request(CALL, { headers: { 'if-none-match': today.headers.get('etag') ?? '' } })
    assert.equal(tomorrow.status, 200)
    assert.match(await tomorrow.text(), /Noch 66 Tage/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('has the same text packed and unpacked, each with its own ETag', async () => {
    const [plain, br, gzip] = await Promise.all(
      [undefined, 'gzip, br', 'gzip, br;q=0'].map((encoding) =>
        portal.request(CALL, { headers: encoding ? { 'accept-encoding': encoding } : {} }),
      ),
    )
    assert.ok(plain && br && gzip)
    const text = await plain.text()
    assert.deepEqual([br.headers.get('content-encoding'), gzip.headers.get('content-encoding')], ['br', 'gzip'])
    assert.equal(brotliDecompressSync(await br.arrayBuffer()).toString(), text)
    assert.equal(gunzipSync(await gzip.arrayBuffer()).toString(), text)
    assert.equal(new Set([plain, br, gzip].map((answer) => answer.headers.get('etag'))).size, 3)
  })

  it('is not what a signed-in person gets, nor is theirs kept for others', async () => {
    const name = 'Karla Kanarie'
    await givenPerson(portal.db, { email: 'karla@hellenthal.example', name })
    const cookie = await portal.signIn('karla@hellenthal.example')
    const own = await portal.request(CALL, { cookie })
    assert.equal(own.headers.get('cache-control'), 'private, no-store')
    assert.ok((await own.text()).includes(name))
    assert.ok(!(await (await portal.request(CALL)).text()).includes(name))
  })

  it('does not keep what somebody typed into the address', async () => {
    const typed = await portal.request(`${paths.award.questions.to()}?q=Preisgeld`)
    assert.match(await typed.text(), /zu „Preisgeld“/)
    assert.doesNotMatch(await (await portal.request(paths.award.questions.to())).text(), /zu „Preisgeld“/)
  })

  it('is made anew when a row of the edition changes', async () => {
    await changeEdition(
      portal.db,
      portal.db.updateTable('award_editions').set({ purpose: 'Ein neuer Zweck.' }).where('slug', '=', '2025-2026'),
    )
    assert.match(await (await portal.request(CALL)).text(), /Ein neuer Zweck\./)
  })
})

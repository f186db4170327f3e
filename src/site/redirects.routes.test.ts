import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestSite, testSite } from '../../test/site.ts'
import { transact } from '../platform/db.ts'
import { recordRedirect } from './redirects.queries.ts'

// proves: HD-08

describe('an address of old', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const given = (oldAddress: string, target: string, source = 'alt.example') =>
    transact(portal.db, (tx) => recordRedirect(tx, { oldAddress, target, source, createdAt: new Date('2025-12-01') }))
  const leads = async (address: string, method = 'GET') => {
    const answer = await portal.request(address, { method })
    return { status: answer.status, location: answer.headers.get('location') }
  }

  it('leads for good to where it is now, with and without a slash, for GET and HEAD', async () => {
    await given('/projekt/archiv', '/projekte/archiv')
    const moved = { status: 301, location: '/projekte/archiv' }
    assert.deepEqual(await leads('/projekt/archiv/'), moved)
    assert.deepEqual(await leads('/projekt/archiv?utm_source=brief'), moved)
    assert.deepEqual(await leads('/projekt/archiv', 'HEAD'), moved)
  })

  it('is no address for what is sent', async () => {
    assert.equal((await leads('/projekt/archiv', 'POST')).status, 404)
  })

  it('may be a short link, which the start page leaves alone otherwise', async () => {
    await given('/?p=8634', '/aktuelles')
    assert.deepEqual(await leads('/?p=8634'), { status: 301, location: '/aktuelles' })
    assert.equal((await leads('/?p=8635')).status, 200)
    assert.equal((await leads('/')).status, 200)
  })

  it('never hides a page that exists', async () => {
    await given('/projekte', '/aktuelles')
    assert.equal((await leads('/projekte')).status, 200)
  })

  it('that nobody knows stays unknown', async () => {
    for (const address of ['/projekt/unbekannt', '/%00', '/%E0%A4%A', '/wp-login.php', '//evil.example'])
      assert.equal((await leads(address)).status, 404, address)
  })

  for (const target of ['//evil.example', 'https://evil.example', '/\\evil.example', 'projekte', '/a\r\nSet-Cookie: b'])
    it(`cannot lead to ${JSON.stringify(target)}`, () => assert.rejects(given('/weg', target)))

  it('belongs to the source that brought it first', async () => {
    assert.equal(await given('/ansprechpartner', '/seiten/hilfe'), true)
    assert.equal(await given('/ansprechpartner', '/projekte', 'andere.example'), false)
    assert.equal((await leads('/ansprechpartner')).location, '/seiten/hilfe')
    assert.equal(await given('/ansprechpartner', '/aktuelles'), true)
    assert.equal((await leads('/ansprechpartner')).location, '/aktuelles')
  })
})

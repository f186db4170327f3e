import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { paths } from '../paths.ts'
import { type TestSite, testSite } from '../../test/site.ts'

describe('the portal as a whole', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  it('says that it is ready when the database answers', async () => {
    const answer = await portal.request('/bereit')
    assert.equal(await answer.text(), 'bereit')
  })

  it('answers an unknown address with a page that leads on', async () => {
    const answer = await portal.request('/gibt-es-nicht')
    assert.equal(answer.status, 404)
    assert.match(await answer.text(), /Diese Seite gibt es nicht/)
  })

  it('sends the security headers with every answer, errors included', async () => {
    for (const path of ['/bereit', '/gibt-es-nicht']) {
      const { headers } = await portal.request(path)
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('x-frame-options'), 'DENY')
    }
  })

  it('refuses a form that does not come from one of its own pages', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://portal.example', 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of foreign) {
      const answer = await portal.request('/entwicklung/uhr', { form: { to: 'jury' }, headers })
      assert.equal(answer.status, 403)
      assert.match(await answer.text(), /kam nicht von dieser Seite/)
    }
  })

  it('says in German what is wrong with a form that broke on the way', async () => {
    for (const [type, body] of [
      ['multipart/form-data', 'abc'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
    ] as const) {
      const answer = await portal.request(paths.award.selfCheck.to(), { method: 'POST', body, headers: { 'content-type': type } })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Bitte wählen Sie aus, wer die Federführung hat/)
    }
  })

  it('speaks no English to whoever sends a form with strange or missing fields', async () => {
    const forms: Record<string, string | string[]>[] = [{ 'email[]': 'x' }, { email: ['a', 'b'] }, {}]
    for (const form of forms) {
      const answer = await portal.request(paths.people.signIn.to(), { form })
      assert.equal(answer.status, 422)
      assert.doesNotMatch(await answer.text(), /Invalid|Unrecognized|expected/)
    }
  })

  // proves: HD-02
  it('does not serve under a foreign host name, and says so with the same headers', async () => {
    const answer = await portal.site.request('http://portal.example/', { headers: { host: 'evil.example' } })
    const served = await portal.request('/bereit')
    assert.equal(answer.status, 421)
    const security = [...served.headers].filter(
      ([name]) => !/^(content-(type|length)|x-request-id|vary|cache-control)$/.test(name),
    )
    assert.ok(security.length > 8)
    for (const [name, value] of security) assert.equal(answer.headers.get(name), value, name)
  })

  it('tells where to report a weakness, in a note that does not run out', async () => {
    const note = await (await portal.request(paths.securityTxt.to())).text()
    const [, contact = ''] = /^Contact: (.*)$/m.exec(note) ?? []
    const [, expires = ''] = /^Expires: (.*)$/m.exec(note) ?? []
    assert.equal(contact, portal.deps.config.securityContact)
    const days = (Date.parse(expires) - Date.now()) / 86_400_000
    assert.ok(days > 170 && days < 365, expires)
  })
})

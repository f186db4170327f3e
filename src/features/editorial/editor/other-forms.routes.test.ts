import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { findNewestPageVersion, recordPageVersion } from '../index.ts'

const FORMS = { easyLanguage: '/seiten/leichte-sprache', signVideo: 'https://video.example/gebaerden?nr=1' }

describe('a text in other forms', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: 'nina.zeile@redaktion.example', name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn('nina.zeile@redaktion.example')
  })
  after(() => portal.close())

  const send = async (address: string, form: Record<string, string>) => {
    const answer = await portal.request(address, { form, cookie })
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') ?? '' }
  }
  const read = async (address: string) => (await portal.request(address, { cookie })).text()
  const words = (title: string) => ({ title, summary: 'Kurz', text: 'Der Text.', reviewDueOn: '30.11.2026' })
  const begin = async (kind: string, title: string) => (await send(paths.texts.creation.to(), { kind, title })).location
  const publish = (address: string, number: string) => send(`${address}/veroeffentlichung`, { number, when: 'now', at: '' })

  for (const [kind, place] of [
    ['news', '/aktuelles'],
    ['page', '/seiten'],
  ] as const)
    it(`is linked at its head, once it is published: ${kind}`, async () => {
      const address = await begin(kind, 'In drei Formen')
      const own = `${place}/in-drei-formen`
      const saved = await send(address, { base: '1', ...words('In drei Formen'), ...FORMS })
      assert.equal(saved.status, 303)
      assert.match(await read(address), /value="\/seiten\/leichte-sprache"[^]*value="https:\/\/video\.example\/gebaerden\?nr=1"/)
      const head = /Leichte Sprache<\/a>[^]*rel="external noreferrer">Gebärdensprache \(Video\)<\/a>[^]*Der Text\./
      assert.match(await read(`${address}/vorschau`), head)
      assert.equal((await portal.request(own)).status, 404)
      assert.equal((await publish(address, '2')).status, 303)
      const html = await (await portal.request(own)).text()
      assert.match(html, /<nav aria-label="Dieser Text in anderer Form">/)
      assert.match(html, head)
      assert.doesNotMatch(html, /<iframe|<video/)
      await send(address, { base: '2', ...words('In drei Formen'), easyLanguage: '', signVideo: FORMS.signVideo })
      assert.match(await read(`${address}/fassungen`), /Leichte Sprache/)
      await portal.moveTo('2025-12-04T09:31')
      await publish(address, '3')
      const later = await (await portal.request(own)).text()
      assert.match(later, /Gebärdensprache \(Video\)/)
      assert.doesNotMatch(
        later,
        /href="\/seiten\/leichte-sprache"[^>]* class="kern-link"|class="kern-link" href="\/seiten\/leichte-sprache"/,
      )
      await portal.moveTo('2025-12-04T09:30')
    })

  it('is refused where the address leads nowhere safe; what was typed stays, nothing is stored', async () => {
    const address = await begin('page', 'Mit falscher Adresse')
    for (const wrong of [
      'javascript:alert(1)',
      '//video.example/1',
      'http://video.example/1',
      'leichte-sprache',
      '/\\video.example',
    ]) {
      const refused = await send(address, { base: '1', ...words('Mit falscher Adresse'), easyLanguage: wrong, signVideo: '' })
      assert.equal(refused.status, 422, wrong)
      assert.match(refused.html, /Bitte geben Sie eine ganze Adresse an, die mit \/ oder https:\/\/ beginnt\./)
    }
    const kept = portal.db.selectFrom('editorial_revisions').where('slug', '=', 'mit-falscher-adresse').select('number')
    assert.equal((await kept.execute()).length, 1)
    const bad = JSON.stringify({ easyLanguage: 'javascript:alert(1)', signVideo: '' })
    await assert.rejects(
      portal.db.updateTable('editorial_pages').set({ other_forms: bad }).execute(),
      /editorial_pages_other_forms/,
    )
  })

  it('stays named when a page is written again by who knows nothing of it', async () => {
    const slug = 'in-drei-formen'
    await transact(portal.db, async (tx) => {
      const before = await findNewestPageVersion(tx, slug)
      assert.ok(before)
      const at = new Date('2025-12-05T08:00:00Z')
      const days = { reviewedOn: '2025-12-05', reviewDueOn: '2026-12-05' }
      await recordPageVersion(tx, {
        ...before,
        slug,
        text: 'Übernommen.',
        visibleFrom: at,
        ...days,
        writtenBy: null,
        writtenAt: at,
      })
    })
    await portal.moveTo('2025-12-05T10:00')
    assert.match(await (await portal.request(`/seiten/${slug}`)).text(), /Gebärdensprache \(Video\)[^]*Übernommen\./)
  })
})

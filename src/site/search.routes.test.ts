import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { berlinInstant } from '../platform/berlin.ts'
import { type TestSite, testSite } from '../../test/site.ts'

const EMBARGO = '2025-12-01T00:00'
const ONE_SECOND_EARLY = '2025-11-30T23:59:59'

describe('the search of the portal', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPage({
      slug: 'geheim',
      text: 'Das Zauberwort heißt **Quittenkonfitüre** und stammt aus Förderung.',
      visibleFrom: EMBARGO,
    })
  })
  after(() => portal.close())

  const search = async (query: string) => {
    const answer = await portal.request(`/suche?q=${encodeURIComponent(query)}`)
    return { status: answer.status, html: await answer.text() }
  }
  const givenPage = async (page: { slug: string; text: string; visibleFrom: string; title?: string }) => {
    await portal.db
      .insertInto('editorial_pages')
      .values({
        slug: page.slug,
        title: page.title ?? 'Vorbereitetes',
        text: page.text,
        summary: '',
        reviewed_on: '2025-11-01',
        review_due_on: '2026-11-01',
        visible_from: berlinInstant(page.visibleFrom),
      })
      .execute()
  }

  it('finds a page by the beginning of a word in it and marks it', async () => {
    const { status, html } = await search('quittenkonf')
    assert.equal(status, 200)
    assert.match(html, /1 Treffer/)
    assert.match(html, /href="\/seiten\/geheim"/)
    assert.match(html, /<mark>Quittenkonfitüre<\/mark>/)
  })

  it('finds other forms of a word, and umlauts written out', async () => {
    for (const query of ['Förderungen', 'foerderung', 'QUITTENKONFITUERE'])
      assert.match((await search(query)).html, /href="\/seiten\/geheim"/, query)
  })

  it('shows found text without the marks of Markdown', async () => {
    await givenPage({
      slug: 'gezeichnet',
      text: '## Zwetschge\n\n- **eins** und\n- [zwei](https://example.org/)\\\n1. drei',
      visibleFrom: EMBARGO,
    })
    const { html } = await search('Zwetschge')
    assert.match(html, /<mark>Zwetschge<\/mark>: · eins und · zwei · drei</)
  })

  it('says where an excerpt leaves something out', async () => {
    const long = 'So beginnt es lang und breit. '.repeat(20)
    await givenPage({ slug: 'mittendrin', text: `${long} Mispel. ${long} Ende.`, visibleFrom: EMBARGO })
    await givenPage({ slug: 'ganz', text: 'Schlehen stehen hier ganz.\n', visibleFrom: EMBARGO })
    assert.match((await search('Mispel')).html, />… [^<]*<mark>Mispel<\/mark>[^<]* …</)
    assert.match((await search('Schlehe')).html, /><mark>Schlehen<\/mark> stehen hier ganz</)
  })

  it('leads to the pages of the portal by their names', async () => {
    assert.match((await search('Kategorien')).html, /href="\/landespreis\/kategorien"[^>]*>(<mark>)?Kategorien</)
  })

  it('wants every word', async () => {
    assert.match((await search('quittenkonfitüre förderung')).html, /href="\/seiten\/geheim"/)
    assert.doesNotMatch((await search('quittenkonfitüre erdbeere')).html, /href="\/seiten\/geheim"/)
  })

  it('puts a word in a title before a word in a text', async () => {
    await givenPage({
      slug: 'am-rande',
      text: 'Nebenbei steht hier Stachelbeere und sonst vieles andere mehr.',
      visibleFrom: EMBARGO,
    })
    await givenPage({ slug: 'darum-geht-es', title: 'Stachelbeere', text: 'Worum es geht.', visibleFrom: EMBARGO })
    const { html } = await search('Stachelbeere')
    assert.deepEqual(
      [...html.matchAll(/href="\/seiten\/(am-rande|darum-geht-es)"/g)].map((match) => match[1]),
      ['darum-geht-es', 'am-rande'],
    )
  })

  it('finds nothing a second before its instant, and everything from that instant on', async () => {
    await portal.moveTo(ONE_SECOND_EARLY)
    const early = await search('Quittenkonfitüre')
    assert.match(early.html, /wurde nichts gefunden/)
    assert.doesNotMatch(early.html, /geheim|Vorbereitetes/)
    const slip = await search('Quitenkonfitüre')
    assert.doesNotMatch(slip.html, /Quittenkonf/, 'no word of it is suggested either')
    await portal.moveTo(EMBARGO)
    assert.match((await search('Quittenkonfitüre')).html, /href="\/seiten\/geheim"/)
    assert.match((await search('Quitenkonfitüre')).html, /Gefunden für „Quittenkonfitüre“[^]*href="\/seiten\/geheim"/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('finds the conditions of the prize from 1 December 2025 on, not a second earlier', async () => {
    const inConditions = /href="\/landespreis\/teilnahmebedingungen#/
    const prepared = await portal.db.selectFrom('award_conditions').where('text', 'ilike', '%sparkasse%').select('id').execute()
    assert.ok(prepared.length > 0)
    await portal.moveTo(ONE_SECOND_EARLY)
    assert.doesNotMatch((await search('Sparkasse')).html, inConditions)
    await portal.moveTo(EMBARGO)
    assert.match((await search('Sparkasse')).html, inConditions)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('finds only the version of a page that is shown', async () => {
    await givenPage({ slug: 'zweimal', text: 'Altfassung mit Pastinake', visibleFrom: '2025-01-01T00:00' })
    await givenPage({ slug: 'zweimal', text: 'Neufassung mit Topinambur', visibleFrom: EMBARGO })
    assert.match((await search('Topinambur')).html, /href="\/seiten\/zweimal"/)
    assert.doesNotMatch((await search('Pastinake')).html, /href="\/seiten\/zweimal"/)
  })

  it('helps on when nothing is found', async () => {
    const { status, html } = await search('xyzzy')
    assert.equal(status, 200)
    assert.match(html, /weniger oder allgemeineren Wörtern/)
  })

  it('shows only the field when nothing was typed, and says so when only signs were typed', async () => {
    assert.doesNotMatch((await search('')).html, /Treffer|Bitte geben Sie/)
    assert.match((await search('?!&|:*')).html, /Bitte geben Sie mindestens ein Wort ein/)
  })

  it('shows what was typed as text', async () => {
    const { html } = await search('<script>alert(1)</script>')
    assert.doesNotMatch(html, /<script>alert/)
    assert.match(html, /&lt;script>alert/)
  })

  for (const [name, query] of [
    ['operators of the search language', "a' & !b | <-> (c:*"],
    ['control characters', '\u0000\u0001\u0007förder\u001b'],
    ['two hundred characters of one word', 'q'.repeat(200)],
    ['many words', 'der die das und wo '.repeat(10)],
    ['unpaired and rare signs', '\uFFFD𝒜𝒷 ﷽ 🦔'],
  ] as const) {
    it(`takes ${name}`, async () => {
      assert.equal((await search(query)).status, 200)
    })
  }

  it('answers ten kilobytes with a sentence', async () => {
    const { status, html } = await search('wort '.repeat(2_000))
    assert.equal(status, 400)
    assert.match(html, /<title>Fehler: /)
    assert.match(html, /höchstens 200 Zeichen/)
  })

  it('refuses keys it does not know', async () => {
    for (const query of ['q=a&sort=score', 'q=a&page=1000000000', 'filter%5Bjuror%5D=J1']) {
      assert.equal((await portal.request(`/suche?${query}`)).status, 400, query)
    }
  })

  it('asks whoever searches without end to wait', async () => {
    await search('Landespreis')
    await portal.db.updateTable('platform_limits').set({ hits: 300 }).where('key', 'like', 'search:%').execute()
    const answer = await portal.request('/suche?q=Landespreis')
    assert.equal(answer.status, 429)
    assert.ok(Number(answer.headers.get('retry-after')) > 0)
    assert.match(await answer.text(), /Von Ihrem Anschluss kamen gerade sehr viele Suchen/)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPages } from '../../../db/seeds/pages.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import { berlinInstant } from '../../platform/berlin.ts'

const SLUGS = [
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'barriere-melden',
  'leichte-sprache',
  'ueber-uns',
  'hilfe',
  'projekt-anlegen',
]

describe('a standing page', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const read = async (slug: string) => {
    const answer = await portal.request(`/seiten/${slug}`)
    return { status: answer.status, html: await answer.text() }
  }
  const given = async (slug: string, visibleFrom: string, text: string) => {
    await portal.db
      .insertInto('editorial_pages')
      .values({
        slug,
        title: 'Ein Titel',
        text,
        summary: '',
        reviewed_on: '2025-11-01',
        review_due_on: '2026-11-01',
        visible_from: berlinInstant(visibleFrom),
      })
      .execute()
  }

  for (const slug of SLUGS) {
    it(`is there before, during and after the contest: ${slug}`, async () => {
      for (const at of ['2025-11-01T00:00', '2025-11-28T00:00', '2025-12-04T09:30', '2026-02-17T00:00', '2026-04-16T00:00']) {
        await portal.moveTo(at)
        const { status, html } = await read(slug)
        assert.equal(status, 200, at)
        assert.equal([...html.matchAll(/<h1/g)].length, 1)
      }
    })
  }

  it('leads to no address that does not exist here', async () => {
    const links = new Set<string>()
    for (const slug of SLUGS)
      for (const match of (await read(slug)).html.matchAll(/href="(\/seiten\/[^"#?]*)"/g)) links.add(match[1] as string)
    assert.ok(links.size >= 5)
    for (const link of links) assert.equal((await portal.request(link)).status, 200, link)
  })

  it('does not exist a second before its instant', async () => {
    await given('embargo', '2025-12-01T00:00', 'Streng vertraulich bis Dezember')
    await portal.moveTo('2025-11-30T23:59:59')
    const early = await read('embargo')
    assert.equal(early.status, 404)
    assert.doesNotMatch(early.html, /Streng vertraulich|Ein Titel/)
    await portal.moveTo('2025-12-01T00:00')
    assert.match((await read('embargo')).html, /Streng vertraulich bis Dezember/)
  })

  it('is replaced by its next version at that instant and not a second earlier', async () => {
    await given('fassungen', '2025-11-01T00:00', 'Die erste Fassung')
    await given('fassungen', '2025-11-17T08:00', 'Die zweite Fassung')
    await portal.moveTo('2025-11-17T07:59:59')
    assert.match((await read('fassungen')).html, /Die erste Fassung/)
    await portal.moveTo('2025-11-17T08:00')
    assert.match((await read('fassungen')).html, /Die zweite Fassung/)
    assert.doesNotMatch((await read('fassungen')).html, /Die erste Fassung/)
  })

  it('says above where the operator must still supply text', async () => {
    assert.match((await read('impressum')).html, /noch nicht vollständig[^]*\[Vom Betreiber zu ergänzen: Geschäftsführung\]/)
    assert.doesNotMatch((await read('hilfe')).html, /noch nicht vollständig/)
  })

  it('shows HTML that somebody wrote into it as text', async () => {
    await given('mit-html', '2025-01-01T00:00', '<img src=x onerror=alert(1)> [Link](javascript:alert(1))')
    const { html } = await read('mit-html')
    assert.doesNotMatch(html, /<img|href="javascript/)
  })

  it('leads to the directory where it said that there was none yet', async () => {
    const answer = await portal.request('/seiten/projekte')
    assert.equal(answer.status, 301)
    assert.equal(answer.headers.get('location'), '/projekte')
    assert.doesNotMatch(await (await portal.request('/sitemap.xml')).text(), /seiten\/projekte</)
  })

  it('tells how long what is kept, as the portal keeps it', async () => {
    const { html } = await read('datenschutz')
    const terms = await portal.db.selectFrom('platform_retention').select(['name', 'keep_days']).execute()
    assert.ok(terms.length >= 8)
    const told: Record<string, RegExp> = {
      'self-checks': /Antworten der Vorprüfung<\/td>\s*<td>180 Tage/,
      'drafts-never-handed-in': /nie eingereicht wurde<\/td>\s*<td>180 Tage/,
      'removed-files': /Entfernte Dateien<\/td>\s*<td>14 Tage/,
      'sent-mail-texts': /anderer verschickter E-Mails<\/td>\s*<td>180 Tage/,
      'left-subscriptions': /Nachweis der Einwilligung<\/td>\s*<td>bis 365 Tage/,
      'event-registrations': /Fragen in einer Sprechstunde<\/td>\s*<td>90 Tage/,
      'feedback-cases': /gemeldete Barriere<\/td>\s*<td>365 Tage/,
      'answer-remarks': /in einer Antwort fehlt<\/td>\s*<td>365 Tage/,
      'askers-of-questions': /Frage zum Landespreis<\/td>\s*<td>365 Tage/,
    }
    for (const { name, keep_days } of terms) {
      if (!told[name]) continue
      assert.match(html, told[name], name)
      assert.ok(told[name].source.includes(String(keep_days)), name)
    }
    assert.match(html, /Artikel 9 Absatz 2 Buchstabe a DSGVO/)
  })

  it('says that there is none under an unknown name', async () => {
    assert.equal((await read('gibt-es-nicht')).status, 404)
    assert.equal((await portal.request('/seiten/Impressum%00')).status, 404)
  })

  it('keeps what was reviewed here since the file was', async () => {
    const edit = (text: string, reviewedOn: string) =>
      portal.db.updateTable('editorial_pages').set({ text, reviewed_on: reviewedOn }).where('slug', '=', 'hilfe').execute()
    const text = async () =>
      (await portal.db.selectFrom('editorial_pages').where('slug', '=', 'hilfe').select('text').executeTakeFirstOrThrow()).text
    const fromFile = await text()
    await edit('Von der Redaktion', '2025-12-01')
    await seedPages(portal.db)
    assert.equal(await text(), 'Von der Redaktion')
    await edit('Alter Stand', '2020-01-01')
    await seedPages(portal.db)
    assert.equal(await text(), fromFile)
  })
})

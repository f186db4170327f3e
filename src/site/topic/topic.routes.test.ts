import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedLibrary } from '../../../db/seeds/library.ts'
import { seedNews } from '../../../db/seeds/news.ts'
import { seedProjects } from '../../../db/seeds/projects.ts'
import { seedTopics } from '../../../db/seeds/topics.ts'
import { givenEvent } from '../../../test/events.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const TOPIC = 'standesamt'
const NEWS = { textKind: 'meldung', textSlug: '2-landespreis-einreichung-hat-begonnen' }

describe('the page of a topic', () => {
  let portal: TestSite
  let cookie: string
  let eventId: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    for (const seed of [seedTopics, seedNews, seedLibrary, seedProjects]) await seed(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
    eventId = await givenEvent(portal.db, { title: 'Spotlight Standesamt' })
  })
  after(() => portal.close())

  const read = async (slug = TOPIC) => (await portal.request(paths.topic.to({ slug }))).text()
  const say = (address: string, topics: string | string[], as: string | undefined = cookie) =>
    portal.request(address, { cookie: as, form: topics.length === 0 ? {} : { topics } })
  const ofNews = paths.texts.topics.to(NEWS)
  const ofEvent = () => paths.events.editor.topics.to({ eventId })

  it('has its projects, and a way to follow it', async () => {
    const html = await read()
    assert.match(html, /<h1[^>]*>Standesamt<\/h1>[^]*href="\/projekte\/standesamt-untere-lenne"/)
    assert.match(html, /href="\/projekte\?thema=standesamt">[^<]*Projekte im Verzeichnis/)
    assert.match(html, /href="[^"]*zu=thema[^"]*standesamt"[^>]*>[^<]*Diesem Thema folgen/)
  })

  it('has news and events as soon as the editors say so, and they lead back to it', async () => {
    assert.doesNotMatch(await read(), /Meldungen<\/h2>|Spotlight Standesamt/)
    assert.equal((await say(ofNews, TOPIC)).status, 303)
    assert.equal((await say(ofEvent(), [TOPIC, 'archiv'])).status, 303)
    const html = await read()
    assert.match(html, /Meldungen\s*<\/h2>[^]*einreichung-hat-begonnen[^]*Veranstaltungen\s*<\/h2>[^]*Spotlight Standesamt/)
    const [news, event] = [paths.newsItem.to({ slug: NEWS.textSlug }), paths.events.event.to({ eventId })]
    for (const address of [news, event])
      assert.match(await (await portal.request(address)).text(), /Them(a|en): [^]*href="\/themen\/standesamt"/)
    assert.match(await (await portal.request(ofEvent(), { cookie })).text(), /value="archiv" checked/)
  })

  it('narrows the search with its news and events', async () => {
    const html = await (await portal.request('/suche?q=Spotlight&thema=standesamt')).text()
    assert.match(html, /1 Treffer[^]*Spotlight/)
  })

  it('shows nothing of them a second before they may be read', async () => {
    await portal.moveTo('2025-11-30T23:59:59')
    assert.doesNotMatch(await read(), /einreichung-hat-begonnen|Spotlight Standesamt/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('is linked from the overview with the number of what it has', async () => {
    const html = await (await portal.request(paths.topicList.to())).text()
    assert.match(html, /href="\/themen\/standesamt">Standesamt \(4\)/)
    assert.match(await (await portal.request(paths.projects.directory.to())).text(), /href="\/themen"/)
    assert.match(await (await portal.request(paths.sitemap.to())).text(), /\/themen\/standesamt</)
  })

  it('loses what is no longer said to be about it', async () => {
    assert.equal((await say(ofEvent(), [])).status, 303)
    assert.doesNotMatch(await read(), /Spotlight Standesamt/)
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'topics-assigned')
      .select('subject_id')
      .execute()
    assert.deepEqual(
      events.map(({ subject_id: id }) => id),
      [`news/${NEWS.textSlug}`, `event/${eventId}`, `event/${eventId}`],
    )
  })

  it('refuses what is no topic, and more than five', async () => {
    for (const topics of [['gibt-es-nicht'], ['verwaltung']]) {
      const answer = await say(ofNews, topics)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Bitte wählen Sie Themen aus der Liste\./)
    }
    const six = await portal.db.selectFrom('topics_topics').where('theme_id', 'is not', null).select('slug').limit(6).execute()
    assert.match(
      await (
        await say(
          ofNews,
          six.map(({ slug }) => slug),
        )
      ).text(),
      /höchstens 5 Themen/,
    )
    assert.match(await read(), /einreichung-hat-begonnen/)
  })

  it('is said by the editors alone', async () => {
    const stranger = 'rita.rand@kommune.example'
    await givenPerson(portal.db, { email: stranger, name: 'Rita Rand' })
    const other = await portal.signIn(stranger)
    for (const address of [ofNews, ofEvent()]) {
      assert.equal((await portal.request(address)).headers.get('location')?.startsWith('/anmelden'), true)
      assert.equal((await say(address, 'wald', other)).status, 403)
    }
    assert.doesNotMatch(await read('wald'), /Spotlight/)
  })

  it('is none for a theme or a word', async () => {
    for (const slug of ['verwaltung', 'gibt-es-nicht']) assert.equal((await portal.request(`/themen/${slug}`)).status, 404)
  })
})

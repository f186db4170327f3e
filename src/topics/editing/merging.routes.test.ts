import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenListing } from '../../../test/listings.ts'
import { givenDraft, givenPublished } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'

describe('merging topics', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Gemeinsam räumen' })
    await givenListing(portal.db, {
      by: MARTA,
      at: new Date('2025-12-01T10:00:00Z'),
      content: { title: 'Hof gesucht', topic: 'bauhof' },
    })
  })
  after(() => portal.close())

  const topicOf = (slug: string) =>
    portal.db.selectFrom('topics_topics').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const read = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const post = (path: string, form: Record<string, string>, cookie = nina) => portal.request(path, { cookie, form })
  const merge = async (from: string, into: string, part: Record<string, string> = {}) => {
    const [topic, target] = [await topicOf(from), await topicOf(into)]
    const answer = await post(paths.topics.merging.to({ topicId: topic.id }), {
      base: String(topic.revision),
      target: target.id,
      ...part,
    })
    await portal.runJobs()
    return answer
  }
  const separate = async (slug: string, part: Record<string, string> = {}) => {
    const { id, revision } = await topicOf(slug)
    const answer = await post(paths.topics.separation.to({ topicId: id }), { base: String(revision), ...part })
    await portal.runJobs()
    return answer
  }
  const events = async () => {
    const { rows } = await sql<{ kind: string; data: { slug: string; other?: string } }>`
      select kind, record::jsonb -> 'data' as data from platform_events where kind like 'topic-%' order by seq`.execute(portal.db)
    return rows.map(({ kind, data }) => `${kind} ${data.slug} ${data.other ?? ''}`.trim())
  }
  const versions = () => sql`select * from projects_versions order by project_id, number`.execute(portal.db)
  const directory = (query: Record<string, string>) => read(paths.projects.directory.to(query))

  it('is the editors’ alone, offered beside a topic and not beside a theme', async () => {
    const { id, theme_id: themeId } = await topicOf('bauhof')
    const merging = paths.topics.merging.to({ topicId: id })
    assert.equal((await portal.request(merging, { cookie: erika })).status, 403)
    assert.equal((await post(merging, { base: '1', target: id }, erika)).status, 403)
    assert.match(await read(paths.topics.one.to({ topicId: id }), nina), new RegExp(`href="${merging}"`))
    assert.doesNotMatch(await read(paths.topics.one.to({ topicId: themeId ?? '' }), nina), /zusammenfuehrung/)
    assert.match(await read(merging, nina), /Sie können die Themen wieder trennen/)
  })

  it('says why not and stores nothing', async () => {
    for (const [part, sentence] of [
      [{ target: '' }, /Bitte wählen Sie das Thema, das für beide stehen soll/],
      [{ target: (await topicOf('bauhof')).id }, /Bitte wählen Sie das Thema/],
      [{ base: '0' }, /Dieses Thema wurde inzwischen geändert/],
    ] as const) {
      const answer = await merge('bauhof', 'archiv', part)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.equal((await topicOf('bauhof')).merged_into, null)
    assert.deepEqual(await events(), [])
  })

  it('lets the other stand for both: lists, search, map, feed, partners and choices, without rewriting what was published', async () => {
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Noch ein Hof' })
    const before = await versions()
    assert.equal((await merge('bauhof', 'archiv')).status, 303)
    assert.match(await directory({ thema: 'archiv' }), /gemeinsam-raeumen/)
    assert.match(await directory({ q: 'Bauhof' }), /gemeinsam-raeumen/)
    assert.match(await read(paths.projects.profile.to({ slug: 'gemeinsam-raeumen' })), /thema=archiv/)
    assert.match(await read(paths.projects.feed.to({ thema: 'bauhof' })), /Gemeinsam räumen/)
    assert.match(await read(paths.partners.exchange.to({ thema: 'archiv' })), /Hof gesucht/)
    assert.doesNotMatch(await directory({}), /thema-bauhof|thema=bauhof/)
    const step = await read(paths.projects.draftStep.to({ draftId, step: 'topic' }), erika)
    assert.match(step, /value="archiv"[^>]*checked|checked[^>]*value="archiv"/)
    assert.doesNotMatch(step, /value="bauhof"/)
    assert.deepEqual((await versions()).rows, before.rows)
    assert.deepEqual(await events(), ['topic-merged bauhof archiv'])
  })

  it('leads from kept addresses to the topic of today, with everything else that was asked', async () => {
    for (const [kept, today] of [
      [paths.projects.directory.to({ thema: 'bauhof', sortierung: 'titel' }), '/projekte?thema=archiv&sortierung=titel'],
      [paths.projects.map.to({ thema: 'archiv,bauhof' }), '/projekte/karte?thema=archiv'],
      [paths.partners.exchange.to({ thema: 'bauhof' }), '/partnersuche?thema=archiv'],
      [paths.library.list.to({ thema: 'bauhof', art: 'gesetz' }), '/arbeitshilfen?thema=archiv&art=gesetz'],
    ] as const) {
      const answer = await portal.request(kept)
      assert.equal(answer.status, 302)
      assert.equal(answer.headers.get('location'), today)
    }
    for (const kept of [{ thema: 'archiv' }, { thema: 'unbekannt' }, {}])
      assert.equal((await portal.request(paths.projects.directory.to(kept))).status, 200)
  })

  it('is one step: what stands for another is merged no further, and nothing goes into what is merged', async () => {
    assert.match(await (await merge('archiv', 'standesamt')).text(), /In diesem Thema ist schon ein anderes aufgegangen/)
    assert.match(await (await merge('standesamt', 'bauhof')).text(), /Bitte wählen Sie das Thema/)
    const { id, theme_id: themeId } = await topicOf('bauhof')
    const words = { title: 'Anders', themeId: themeId ?? '', description: '', synonyms: '', base: '2' }
    const renaming = await post(paths.topics.one.to({ topicId: id }), words)
    assert.equal(renaming.status, 422)
    assert.match(await renaming.text(), /mit einem anderen zusammengeführt/)
    await assert.rejects(
      sql`update topics_topics set merged_into = (select id from topics_topics where slug = 'bauhof') where slug = 'standesamt'`.execute(
        portal.db,
      ),
      /stands for itself/,
    )
  })

  it('is undone from the list, and everything stands where it stood', async () => {
    const { id } = await topicOf('bauhof')
    assert.match(await read(paths.topics.list.to(), nina), new RegExp(`Zusammengeführt[^]*${id}`))
    assert.match(await read(paths.topics.one.to({ topicId: id }), nina), /Themen wieder trennen/)
    assert.equal((await separate('bauhof', { base: '1' })).status, 422)
    assert.equal((await separate('bauhof')).status, 303)
    assert.match(await directory({ thema: 'bauhof' }), /gemeinsam-raeumen/)
    assert.doesNotMatch(await directory({ thema: 'archiv' }), /gemeinsam-raeumen/)
    assert.match(await read(paths.partners.exchange.to({ thema: 'bauhof' })), /Hof gesucht/)
    const again = await separate('bauhof')
    assert.deepEqual([again.status, again.headers.get('location')], [303, paths.topics.list.to()], 'whoever was faster')
    assert.deepEqual(await events(), ['topic-merged bauhof archiv', 'topic-separated bauhof archiv'])
  })

  it('goes with new themes, which are public as soon as they have a topic', async () => {
    const form = { title: 'Sicherheit und Ordnung', description: '', synonyms: '', base: '0' }
    assert.equal((await post(paths.topics.themeCreation.to(), form)).status, 303)
    assert.equal((await post(paths.topics.themeCreation.to(), form)).status, 422)
    const theme = await topicOf('sicherheit-und-ordnung')
    assert.equal(theme.theme_id, null)
    assert.match(await read(paths.topics.list.to(), nina), /Sicherheit und Ordnung/)
    assert.doesNotMatch(await directory({}), /Sicherheit und Ordnung/)
    const topic = { title: 'Feuerwehrbedarf', themeId: theme.id, description: '', synonyms: '', base: '0' }
    assert.equal((await post(paths.topics.creation.to(), topic)).status, 303)
    assert.match(await directory({}), /Sicherheit und Ordnung/)
  })
})

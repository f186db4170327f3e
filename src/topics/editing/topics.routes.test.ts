import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenPublished } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'

describe('editing topics', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Gemeinsam räumen' })
  })
  after(() => portal.close())

  const topicOf = (slug: string) =>
    portal.db.selectFrom('topics_topics').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const post = (path: string, form: Record<string, string>, cookie = nina) => portal.request(path, { cookie, form })
  const saved = async (slug: string, part: Record<string, string> = {}) => {
    const { id, title, theme_id, description, synonyms, revision } = await topicOf(slug)
    const form = { title, themeId: theme_id ?? '', description, synonyms: synonyms.join('\n'), base: String(revision) }
    return post(paths.topics.one.to({ topicId: id }), { ...form, ...part })
  }
  const events = async () => {
    const { rows } = await sql<{ kind: string }>`select kind from platform_events where kind like 'topic-%' order by seq`.execute(
      portal.db,
    )
    return rows.map(({ kind }) => kind)
  }

  it('is the editors’ alone, and they find the way', async () => {
    assert.equal((await portal.request(paths.topics.list.to(), { cookie: erika })).status, 403)
    assert.match(await page(paths.home.to(), nina), new RegExp(`href="${paths.topics.list.to()}"`))
    const { id } = await topicOf('bauhof')
    assert.match(await page(paths.topics.list.to(), nina), new RegExp(`href="${paths.topics.one.to({ topicId: id })}"`))
    assert.match(await page(paths.topics.one.to({ topicId: id }), nina), /Die Adresse bleibt „bauhof“/)
    assert.equal((await saved('bauhof')).status, 303)
    assert.deepEqual(await events(), [])
  })

  it('renames a topic whose address stays, and profiles are found by the new words at once', async () => {
    assert.doesNotMatch(await page(paths.projects.directory.to({ q: 'Straßenmeisterei' })), /gemeinsam-raeumen/)
    const answer = await saved('bauhof', {
      title: 'Bau- und Betriebshof',
      synonyms: 'Straßenmeisterei\n Straßenmeisterei \n\nWerkhof',
    })
    assert.equal(answer.status, 303)
    await portal.runJobs()
    const topic = await topicOf('bauhof')
    assert.deepEqual([topic.title, topic.synonyms, topic.revision], ['Bau- und Betriebshof', ['Straßenmeisterei', 'Werkhof'], 2])
    assert.match(await page(paths.projects.directory.to({ q: 'Straßenmeisterei' })), /gemeinsam-raeumen/)
    assert.match(await page(paths.projects.directory.to({ thema: 'bauhof' })), /Bau- und Betriebshof.*gemeinsam-raeumen/s)
    assert.match(await page(paths.projects.profile.to({ slug: 'gemeinsam-raeumen' })), /Bau- und Betriebshof/)
    assert.deepEqual(await events(), ['topic-changed'])
  })

  it('says why not, keeps what was typed, stores nothing', async () => {
    const other = await portal.db
      .selectFrom('topics_topics')
      .select('title')
      .where('theme_id', 'is not', null)
      .where('slug', '<>', 'bauhof')
      .executeTakeFirstOrThrow()
    for (const [part, sentence] of [
      [{ title: ' ' }, /Bitte geben Sie einen Namen an/],
      [{ title: other.title.toUpperCase() }, /So heißt schon ein anderes Thema/],
      [{ themeId: '' }, /wählen Sie den Bereich/],
      [{ title: 'Werkhof', base: '1' }, /Dieses Thema wurde inzwischen geändert/],
    ] as const) {
      const answer = await saved('bauhof', { description: 'TIPPE-getippt', ...part })
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, sentence)
      assert.match(html, /TIPPE-getippt/)
    }
    assert.equal((await topicOf('bauhof')).revision, 2)
  })

  it('adds a topic with an address of its own, which authors can choose', async () => {
    const theme = await portal.db.selectFrom('topics_topics').selectAll().where('theme_id', 'is', null).executeTakeFirstOrThrow()
    const form = { title: 'Öffentliche Toiletten', themeId: theme.id, description: '', synonyms: 'WC', base: '0' }
    assert.equal((await post(paths.topics.creation.to(), form)).status, 303)
    assert.equal((await topicOf('oeffentliche-toiletten')).theme_id, theme.id)
    assert.equal((await post(paths.topics.creation.to(), form)).status, 422)
    assert.match(await page(paths.projects.directory.to()), /Öffentliche Toiletten/)
    assert.deepEqual(await events(), ['topic-changed', 'topic-added'])
  })

  it('never takes one away or gives its address to another, whoever tries', async () => {
    await assert.rejects(sql`delete from topics_topics where slug = 'bauhof'`.execute(portal.db), /stays/)
    await assert.rejects(sql`update topics_topics set slug = 'hof' where slug = 'bauhof'`.execute(portal.db), /stays/)
    await assert.rejects(
      sql`update topics_topics set theme_id = null where slug = 'bauhof'`.execute(portal.db),
      /stays on its level/,
    )
  })
})

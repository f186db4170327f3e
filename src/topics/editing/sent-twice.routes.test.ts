import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../db/seeds/people.ts'
import { seedTopics } from '../../../db/seeds/topics.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { sendTwice, TWICE } from '../../../test/twice.ts'
import { paths } from '../../paths.ts'

// proves: ID-02

const LED = `303 ${paths.topics.list.to()}`

describe('a form about a topic that is sent twice', () => {
  let portal: TestSite
  let cookie: string
  let themeId: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedTopics(portal.db)
    cookie = await portal.signIn('nina.zeile@redaktion.example')
    const themes = portal.db.selectFrom('topics_topics').where('theme_id', 'is', null).select('id')
    themeId = (await themes.executeTakeFirstOrThrow()).id
  })
  after(() => portal.close())

  const post = (address: string, form: Record<string, string>) => portal.request(address, { form, cookie })
  const events = async (id: string) => {
    const rows = portal.db.selectFrom('platform_events').where('subject_id', '=', id).orderBy('seq')
    return (await rows.select('kind').execute()).map(({ kind }) => kind.replace('topic-', ''))
  }
  const words = (title: string) => ({ title, themeId, description: '', synonyms: '', base: '0' })
  const given = async (title: string) => {
    const id = randomUUID()
    await post(paths.topics.creation.to(), { id, ...words(title) })
    return id
  }

  for (const how of TWICE) {
    for (const [level, address, chosen] of [
      ['topic', paths.topics.creation.to(), undefined],
      ['theme', paths.topics.themeCreation.to(), ''],
    ] as const)
      it(`adds one ${level}, ${how}`, async () => {
        const id = randomUUID()
        const form = { id, ...words(`Einmal ${level} ${how}`), themeId: chosen ?? themeId }
        assert.deepEqual(await sendTwice(() => post(address, form), how), [LED, LED])
        assert.deepEqual(await events(id), ['added'])
      })

    it(`changes it once, ${how}`, async () => {
      const id = await given(`Vorher ${how}`)
      const send = () => post(paths.topics.one.to({ topicId: id }), { ...words(`Nachher ${how}`), base: '1' })
      assert.deepEqual(await sendTwice(send, how), [LED, LED])
      assert.deepEqual(await events(id), ['added', 'changed'])
    })

    it(`merges and separates it once, ${how}`, async () => {
      const [id, target] = [await given(`Werkhof ${how}`), await given(`Betriebshof ${how}`)]
      const merge = () => post(paths.topics.merging.to({ topicId: id }), { target, base: '1' })
      assert.deepEqual(await sendTwice(merge, how), [LED, LED])
      const separate = () => post(paths.topics.separation.to({ topicId: id }), { target: '', base: '2' })
      assert.deepEqual(await sendTwice(separate, how), [LED, LED])
      assert.deepEqual(await events(id), ['added', 'merged', 'separated'])
    })
  }

  it('comes with an id of its own', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const html = await (await portal.request(paths.topics.creation.to(), { cookie })).text()
        return /name="id" value="([0-9a-f-]{36})"/.exec(html)?.[1]
      }),
    )
    assert.ok(ids[0])
    assert.notEqual(ids[0], ids[1])
  })

  it('is not the same form: other words of a form of the history change what it added; the name of another stays taken', async () => {
    const id = await given('Mit Tippfeler')
    assert.equal((await post(paths.topics.creation.to(), { id, ...words('Mit Tippfehler') })).status, 303)
    assert.deepEqual(await events(id), ['added', 'changed'])
    const other = await post(paths.topics.creation.to(), { id: randomUUID(), ...words('Mit Tippfehler') })
    assert.equal(other.status, 422)
    assert.match(await other.text(), /So heißt schon ein anderes Thema/)
  })
})

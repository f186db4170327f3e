import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { sendTwice, TWICE } from '../../../../test/twice.ts'
import { paths } from '../../../paths.ts'

// proves: ID-02

const EDITOR = 'nina.zeile@redaktion.example'
const COLLEAGUE = 'paul.absatz@redaktion.example'
const { texts } = paths
const WORDS = { title: 'Bauhof', summary: 'Kurz.', text: 'Lang.' }

describe('a form about a text that is sent twice', () => {
  let portal: TestSite
  let editor: string
  let colleague: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    for (const email of [EDITOR, COLLEAGUE]) await givenPerson(portal.db, { email, role: 'editor' })
    editor = await portal.signIn(EDITOR)
    colleague = await portal.signIn(COLLEAGUE)
  })
  after(() => portal.close())

  const post = (address: string, form: Record<string, string>, cookie = editor) => portal.request(address, { form, cookie })
  const begin = async (title = 'Bauhof', kind = 'news') =>
    (await post(texts.creation.to(), { id: randomUUID(), kind, title })).headers.get('location') ?? assert.fail()
  const events = async (address: string) => {
    const id = address.replace('/redaktion/texte/meldung', 'news')
    const rows = portal.db.selectFrom('platform_events').where('subject_id', '=', id).orderBy('seq')
    return (await rows.select('kind').execute()).map(({ kind }) => kind.replace('text-', ''))
  }
  const saved = async (address = '', again = '') => {
    const text = address || (await begin())
    await post(text, { base: again || '1', ...WORDS })
    return text
  }

  for (const how of TWICE) {
    it(`begins one text, ${how}`, async () => {
      for (const kind of ['news', 'page', 'aid']) {
        const form = { id: randomUUID(), kind, title: `Einmal ${kind} ${how}` }
        const [one, other] = await sendTwice(() => post(texts.creation.to(), form), how)
        assert.match(one ?? '', /^303 \/redaktion\/texte\//)
        assert.equal(other, one)
        const rows = await portal.db.selectFrom('editorial_revisions').where('title', '=', form.title).select('slug').execute()
        assert.equal(rows.length, 1)
        const another = await post(texts.creation.to(), { ...form, title: 'Doch anders' })
        assert.notEqual(`303 ${another.headers.get('location')}`, one, 'whoever goes back and writes another heading')
      }
    })

    for (const act of ['save', 'preview'])
      it(`is saved once by ${act}, ${how}`, async () => {
        const address = await begin()
        const led = `303 ${act === 'save' ? `${address}?gespeichert=` : `${address}/vorschau`}`
        assert.deepEqual(await sendTwice(() => post(address, { base: '1', ...WORDS, act }), how), [led, led])
        assert.deepEqual(await events(address), ['saved', 'saved'])
      })

    it(`is restored once, ${how}`, async () => {
      const address = await saved()
      const led = `303 ${address}?gespeichert=`
      const restore = () => post(`${address}/fassungen`, { base: '2', number: '1' })
      assert.deepEqual(await sendTwice(restore, how), [led, led])
      assert.deepEqual(await events(address), ['saved', 'saved', 'saved'])
    })

    for (const [name, when] of [
      ['at once', { when: 'now' }],
      ['for later', { when: 'later', at: '2025-12-05T09:00' }],
    ] as const)
      it(`is published ${name} once, ${how}`, async () => {
        const address = await saved()
        const publish = () => post(`${address}/veroeffentlichung`, { number: '2', ...when })
        assert.deepEqual(await sendTwice(publish, how), [`303 ${address}`, `303 ${address}`])
        assert.deepEqual(await events(address), ['saved', 'saved', 'published'])
      })

    for (const [scope, when] of [
      ['all', { when: 'now' }],
      ['planned', { when: 'later', at: '2025-12-05T09:00' }],
    ] as const)
      it(`is taken back (${scope}) once, ${how}`, async () => {
        const address = await saved()
        await post(`${address}/veroeffentlichung`, { number: '2', ...when })
        await portal.moveTo('2025-12-04T09:31')
        const withdraw = () => post(`${address}/zuruecknahme`, { scope, reason: 'Überholt.' })
        assert.deepEqual(await sendTwice(withdraw, how), [`303 ${address}`, `303 ${address}`])
        assert.deepEqual(await events(address), ['saved', 'saved', 'published', 'withdrawn'])
        await portal.moveTo('2025-12-04T09:32')
        await post(`${address}/veroeffentlichung`, { number: '2', ...when })
        await portal.moveTo('2025-12-04T09:33')
        assert.equal((await withdraw()).status, 303)
        assert.deepEqual((await events(address)).slice(-2), ['published', 'withdrawn'], 'published anew it is taken back anew')
        await portal.moveTo('2025-12-04T09:30')
      })

    it(`is discarded once, ${how}`, async () => {
      const address = await begin()
      const led = `303 ${texts.list.to()}`
      assert.deepEqual(await sendTwice(() => post(`${address}/verwerfen`, {}), how), [led, led])
      assert.deepEqual(await events(address), ['saved', 'discarded'])
    })
  }

  it('is not the same form: somebody else’s text still stands beside one’s own', async () => {
    const address = await saved()
    const late = await post(address, { base: '1', ...WORDS, text: 'Anders.' }, colleague)
    assert.equal(late.status, 409)
    await post(address, { base: '2', ...WORDS, text: 'Danach.' }, colleague)
    const back = await post(address, { base: '1', ...WORDS })
    assert.equal(back.status, 409, 'the first form once more after somebody else has saved')
    assert.deepEqual(await events(address), ['saved', 'saved', 'saved'])
  })
})

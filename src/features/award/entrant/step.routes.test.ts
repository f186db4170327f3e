import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry, KALL, SCHLEIDEN } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { listStates } from '../entry-states.queries.ts'
import type { StepName } from '../steps.rules.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'

describe('a step of an entry', () => {
  let portal: TestSite
  let erika: string
  let entryId: string

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
  })
  after(() => portal.close())
  beforeEach(async () => {
    await portal.moveTo('2025-12-04T09:30')
    entryId = await givenEntry(portal.db, { by: ERIKA, without: ['description', 'title'] })
  })

  const step = (name: StepName) => paths.award.step.to({ entryId, step: name })
  const save = (name: StepName, form: Record<string, string | string[]>, cookie = erika) =>
    portal.request(step(name), { form, cookie })
  const read = async (name: StepName, cookie = erika) => (await portal.request(step(name), { cookie })).text()

  it('keeps what was typed and says so', async () => {
    const answer = await save('title', { base: '0', title: 'Interkommunale Rufbereitschaft', action: 'save' })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), `${step('title')}?gespeichert=`)
    const page = await (await portal.request(`${step('title')}?gespeichert=`, { cookie: erika })).text()
    assert.match(page, /Gespeichert um 09:30 Uhr/)
    assert.match(page, /value="Interkommunale Rufbereitschaft"/)
  })

  it('goes on to the next step when asked to, however much is missing', async () => {
    const answer = await save('title', { base: '0', title: '', action: 'next' })
    assert.equal(answer.headers.get('location'), step('partners'))
  })

  it('does not apply a save of an outdated state, but shows both', async () => {
    await save('description', { base: '0', occasion: 'Anlass von Bernd' }, await portal.signIn(BERND))
    const answer = await save('description', { base: '0', occasion: 'Anlass von Erika' })
    const page = await answer.text()
    assert.equal(answer.status, 409)
    assert.match(page, /Anlass von Bernd/)
    assert.match(page, /Anlass von Erika/)
    assert.match(page, /Gespeichert von Bernd Muster/)
    const states = await listStates(portal.db, entryId, 'description')
    assert.deepEqual(
      states.map((state) => state.content.texts),
      [{ occasion: 'Anlass von Bernd' }],
    )
  })

  it('takes exactly one of twenty saves of one state', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => save('description', { base: '0', aim: `Ziel ${index}` })),
    )
    const statuses = answers.map((answer) => answer.status).sort()
    assert.deepEqual(statuses, [303, ...Array.from({ length: 19 }, () => 409)])
    assert.equal((await listStates(portal.db, entryId, 'description')).length, 1)
  })

  it('answers the same save twice without a second state', async () => {
    await save('description', { base: '0', aim: 'Ziel' })
    const again = await save('description', { base: '0', aim: 'Ziel' })
    assert.equal(again.status, 303)
    assert.equal((await listStates(portal.db, entryId, 'description')).length, 1)
  })

  it('tells the autosave its new revision, and of a conflict', async () => {
    const headers = { accept: 'application/json' }
    const first = await portal.request(step('description'), { form: { base: '0', aim: 'Ziel' }, cookie: erika, headers })
    assert.deepEqual(await first.json(), { saved: true, revision: 1, at: '09:30 Uhr' })
    const late = await portal.request(step('description'), { form: { base: '0', aim: 'Altes Ziel' }, cookie: erika, headers })
    assert.equal(late.status, 409)
    const answer = (await late.json()) as { saved: boolean; because: string; sentence: string }
    assert.equal(answer.because, 'conflict')
    assert.match(answer.sentence, /Erika Beispiel hat diesen Schritt um 09:30 Uhr gespeichert/)
  })

  it('keeps a text of 100 kB whole, with a remark on how much it is too long', async () => {
    const long = 'ä'.repeat(50_000)
    await save('description', { base: '0', occasion: long })
    const page = await read('description')
    assert.ok(page.includes(long))
    assert.match(page, /Der Text ist um 49\.000 Zeichen zu lang/)
  })

  it('hands the text back when the session has ended', async () => {
    const answer = await portal.request(step('description'), { form: { base: '0', occasion: 'Mein <Text>' } })
    const page = await answer.text()
    assert.equal(answer.status, 401)
    assert.match(page, /name="occasion" value="Mein &lt;Text(>|&gt;)"/)
    assert.match(page, /name="base" value="0"/)
    assert.equal((await listStates(portal.db, entryId, 'description')).length, 0)
  })

  it('refuses fields nobody asked for and keeps the text on the page', async () => {
    const answer = await save('title', { base: '0', title: 'Mein Titel', submittedAt: '2026-01-01' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /value="Mein Titel"/)
    assert.equal((await listStates(portal.db, entryId, 'title')).length, 0)
  })

  it('after closing refuses saving, keeps the text on the page and the draft readable', async () => {
    await portal.moveTo('2026-02-10T00:00')
    const answer = await save('title', { base: '0', title: 'Zu spät' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /Die Einreichungsfrist ist abgelaufen/)
    assert.match(page, /Zu spät/)
    assert.equal((await listStates(portal.db, entryId, 'title')).length, 0)
    assert.match(await read('lead'), /rufbereitschaft@hellenthal\.example/)
  })

  it('is nowhere to be found by another organisation', async () => {
    const otto = await portal.signIn(OTTO)
    const own = await givenEntry(portal.db, { by: OTTO })
    assert.equal((await portal.request(step('lead'), { cookie: otto })).status, 404)
    assert.equal((await save('title', { base: '0', title: 'Fremd' }, otto)).status, 404)
    assert.equal((await portal.request(paths.award.step.to({ entryId: own, step: 'lead' }), { cookie: otto })).status, 200)
    assert.equal((await listStates(portal.db, entryId, 'title')).length, 0)
  })

  it('does not exist under another name', async () => {
    assert.equal((await portal.request(`/landespreis/beitraege/${entryId}/schritte/unbekannt`, { cookie: erika })).status, 404)
    assert.equal(
      (await portal.request(`/landespreis/beitraege/${entryId}/schritte/unbekannt`, { cookie: erika, form: { base: '0' } }))
        .status,
      404,
    )
  })

  describe('naming partners without script', () => {
    it('searches, takes and removes a partner, and keeps the rest of the form', async () => {
      const searched = await save('partners', {
        base: '1',
        partners: SCHLEIDEN.placeId,
        'partners-suche': 'Nettersheim',
        'partners-aktion': 'suchen',
        foreignPartners: 'Aalten (NL)',
      })
      const found = await searched.text()
      assert.equal(searched.status, 200)
      assert.match(found, /value="05366032"/)
      assert.match(found, /Aalten \(NL\)/)
      const saved = await save('partners', {
        base: '1',
        partners: [SCHLEIDEN.placeId, '05366032'],
        foreignPartners: 'Aalten (NL)',
        action: 'save',
      })
      assert.equal(saved.status, 303)
      const [newest] = await listStates(portal.db, entryId, 'partners')
      assert.deepEqual(newest?.content.partners, [SCHLEIDEN, { placeId: '05366032', name: 'Nettersheim' }])
      assert.equal(newest?.content.texts.foreignPartners, 'Aalten (NL)')
    })

    it('stores nothing that the register does not know', async () => {
      await save('partners', { base: '1', partners: [KALL.placeId, '99999999', 'rb-051'] })
      const [newest] = await listStates(portal.db, entryId, 'partners')
      assert.deepEqual(newest?.content.partners, [KALL])
    })
  })

  describe('two versions', () => {
    it('become one, field by field, on top of the newest', async () => {
      await save('description', { base: '0', occasion: 'Bernd: Anlass', aim: 'Bernd: Ziel' }, await portal.signIn(BERND))
      const merge = paths.award.stepMerge.to({ entryId, step: 'description' })
      const answer = await portal.request(merge, {
        cookie: erika,
        form: {
          base: '1',
          'mine.occasion': 'Erika: Anlass',
          'mine.aim': 'Erika: Ziel',
          'choice.occasion': 'own',
          'own.occasion': 'Beider Anlass',
          'choice.aim': 'theirs',
        },
      })
      assert.equal(answer.status, 303)
      const [newest, before] = await listStates(portal.db, entryId, 'description')
      assert.equal(newest?.revision, 2)
      assert.deepEqual(newest?.content.texts, { occasion: 'Beider Anlass', aim: 'Bernd: Ziel' })
      assert.deepEqual(before?.content.texts, { occasion: 'Bernd: Anlass', aim: 'Bernd: Ziel' })
    })

    it('are shown again when somebody saved meanwhile', async () => {
      const bernd = await portal.signIn(BERND)
      await save('description', { base: '0', occasion: 'Eins' }, bernd)
      await save('description', { base: '1', occasion: 'Zwei' }, bernd)
      const answer = await portal.request(paths.award.stepMerge.to({ entryId, step: 'description' }), {
        cookie: erika,
        form: { base: '1', 'mine.occasion': 'Meins', 'choice.occasion': 'mine' },
      })
      const page = await answer.text()
      assert.equal(answer.status, 409)
      assert.match(page, /Zwei/)
      assert.match(page, /Meins/)
      assert.equal((await listStates(portal.db, entryId, 'description')).length, 2)
    })
  })

  describe('earlier states', () => {
    it('can be read, compared and restored as a new one', async () => {
      await save('description', { base: '0', occasion: 'Erste Fassung' })
      await save('description', { base: '1', occasion: 'Zweite Fassung' })
      const list = await (
        await portal.request(paths.award.stepHistory.to({ entryId, step: 'description' }), { cookie: erika })
      ).text()
      assert.match(list, /Fassung 2/)
      const address = paths.award.stepState.to({ entryId, step: 'description', number: '1' })
      const state = await (await portal.request(address, { cookie: erika })).text()
      assert.match(state, /Erste Fassung/)
      assert.match(state, /Zweite Fassung/)
      assert.equal((await portal.request(address, { cookie: erika, form: { base: '2' } })).status, 303)
      const states = await listStates(portal.db, entryId, 'description')
      assert.deepEqual(
        states.map((one) => one.content.texts.occasion),
        ['Erste Fassung', 'Zweite Fassung', 'Erste Fassung'],
      )
    })

    it('are listed fifty to a page, each with what was changed, however often it was saved', async () => {
      for (let base = 0; base < 101; base += 1) await save('description', { base: String(base), occasion: `Stand ${base + 1}` })
      const shown = async (seite: string) => {
        const address = paths.award.stepHistory.to({ entryId, step: 'description' }, { seite })
        const text = await (await portal.request(address, { cookie: erika })).text()
        const numbers = [...text.matchAll(/>\s*Fassung (\d+)\s*</g)].map((match) => Number(match[1]))
        return { text, numbers: [numbers.length, numbers[0], numbers.at(-1)], changed: [...text.matchAll(/>Anlass/g)].length }
      }
      const [first, second, third] = [await shown('1'), await shown('2'), await shown('3')]
      assert.deepEqual(
        [first.numbers, second.numbers, third.numbers],
        [
          [50, 101, 52],
          [50, 51, 2],
          [1, 1, 1],
        ],
      )
      assert.match(second.text, /Seite 2 von 3/)
      assert.deepEqual([first.changed, second.changed, third.changed], [50, 50, 1])
      for (const wrong of ['0', '-1', 'x', '1e9']) assert.deepEqual((await shown(wrong)).numbers, first.numbers, wrong)
      assert.deepEqual((await shown('99')).numbers, third.numbers)
    })

    it('are not restored over what somebody has saved meanwhile', async () => {
      await save('description', { base: '0', occasion: 'Eins' })
      await save('description', { base: '1', occasion: 'Zwei' })
      await save('description', { base: '2', occasion: 'Drei' })
      const answer = await portal.request(paths.award.stepState.to({ entryId, step: 'description', number: '1' }), {
        cookie: erika,
        form: { base: '2' },
      })
      assert.equal(answer.status, 422)
      assert.equal((await listStates(portal.db, entryId, 'description')).length, 3)
    })
  })
})

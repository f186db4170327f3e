import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenJury, OFFICE, type JuryCase } from '../../../../../test/jury.ts'
import { givenDeclared, givenDraftSheet, givenSealedSheet } from '../../../../../test/sheets.ts'
import { paths } from '../../../../paths.ts'
import { findSheet } from '../../judging/sheet-case.queries.ts'

const POINTS = { 'points.gewinn': '3', 'points.innovation': '2', 'points.zukunft': '4' }
const REASON = 'KANARIE-begruendung'

describe('the scoring sheet', () => {
  let jury: JuryCase
  let cookies: string[]
  let unused: string[]
  before(async () => {
    jury = await givenJury(18, { declared: false })
    unused = jury.entries.map(({ id }) => id)
    cookies = await Promise.all(jury.jurors.map((juror) => jury.portal.signIn(juror.email)))
  })
  after(() => jury.portal.close())

  const juror = (index: number) => jury.jurors[index]!
  async function givenEntry({ asked = [0] } = {}): Promise<string> {
    const entryId = unused.shift() ?? ''
    for (const index of asked) await givenDeclared(jury.portal.db, { entryId, personId: juror(index).personId })
    return entryId
  }
  const keyOf = (entryId: string, index = 0) => ({ entryId, personId: juror(index).personId, seatId: juror(index).seatId })
  const get = (path: string, index = 0) => jury.portal.request(path, { cookie: cookies[index] })
  const save = (entryId: string, form: Record<string, string | string[]>, headers?: Record<string, string>) =>
    jury.portal.request(paths.jury.sheet.to({ entryId }), { form, cookie: cookies[0], headers })
  const stored = async (entryId: string) => (await findSheet(jury.portal.db, keyOf(entryId)))!

  /** By category, then by the order that is each juror's own. */
  function inQueue(ids: string[]): string[] {
    const key = (id: string) => {
      const { categoryId } = jury.entries.find((entry) => entry.id === id)!
      const position = jury.edition.categories.findIndex((category) => category.id === categoryId)
      return `${position} ${createHash('md5')
        .update(`${id}${juror(0).personId}`)
        .digest('hex')}`
    }
    return ids.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
  }
  /** From the end on from the beginning; what is not declared or sealed is left out. */
  async function nextOpen(after: string): Promise<string> {
    const all = inQueue(jury.entries.map(({ id }) => id))
    const turn = all.indexOf(after)
    const declared = jury.portal.db.selectFrom('award_standing_conflicts').where('person_id', '=', juror(0).personId)
    const none = new Set((await declared.where('state', '=', 'none').select('entry_id').execute()).map((row) => row.entry_id))
    for (const id of [...all.slice(turn + 1), ...all.slice(0, turn)])
      if (none.has(id) && (await stored(id)).seal === null) return id
    return ''
  }

  it('is saved with the button, gaps included, and shows what was saved', async () => {
    const entryId = await givenEntry()
    const answer = await save(entryId, {
      base: '0',
      action: 'save',
      'points.gewinn': '3',
      'reason.gewinn': REASON,
      privateNote: 'nur ich',
    })
    assert.equal(answer.headers.get('location'), paths.jury.sheet.to({ entryId }, { gespeichert: '' }))
    const { draft, revision } = await stored(entryId)
    assert.deepEqual([revision, draft], [1, { points: { gewinn: 3 }, reasons: { gewinn: REASON }, privateNote: 'nur ich' }])
    const html = await (await get(answer.headers.get('location') ?? '')).text()
    assert.match(html, /Gespeichert um/)
    assert.match(html, /name="points\.gewinn" value="3" checked/)
    assert.ok(html.includes(REASON) && html.includes('nur ich'))
  })

  it('is saved by script, which hears revision and time', async () => {
    const entryId = await givenEntry()
    const answer = await save(entryId, { base: '0', ...POINTS }, { accept: 'application/json' })
    assert.deepEqual(await answer.json(), { saved: true, revision: 1, at: '09:00 Uhr' })
  })

  // proves: JU-09
  for (const wrong of ['1e400', '-0', '-1', 'NaN', '5 ', ' 5', '٥', '5.0', '6', '05', '0x5', 'Infinity', '', '９'])
    it(`takes no points written as "${wrong}", and says so`, async () => {
      const entryId = unused.at(-1) ?? ''
      await givenDeclared(jury.portal.db, { entryId, personId: juror(0).personId })
      const answer = await save(entryId, { base: '0', ...POINTS, 'points.gewinn': wrong, 'reason.gewinn': REASON })
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, /Bitte wählen Sie bei „[^“]+“ eine der angebotenen Punktzahlen aus/)
      assert.ok(html.includes(REASON), 'what was typed is lost')
      assert.equal((await stored(entryId)).revision, 0)
    })

  // proves: AC-06
  it('takes no points twice and no unknown fields', async () => {
    const entryId = await givenEntry()
    const forms: Record<string, string | string[]>[] = [{ 'points.gewinn': ['1', '2'] }, { 'points.other': '1' }, { total: '15' }]
    for (const form of forms) assert.equal((await save(entryId, { base: '0', ...form })).status, 422)
    assert.equal((await stored(entryId)).revision, 0)
  })

  it('saved in another window shows both versions and applies neither', async () => {
    const entryId = await givenEntry()
    await save(entryId, { base: '0', ...POINTS, 'reason.gewinn': 'zuerst' })
    const late = { base: '0', ...POINTS, 'points.gewinn': '4', 'reason.gewinn': 'danach' }
    const answer = await save(entryId, late)
    assert.equal(answer.status, 409)
    const html = await answer.text()
    assert.ok(html.includes('zuerst') && html.includes('danach'))
    assert.match(html, /name="base" value="1"/)
    assert.match(html, /<title>Fehler/, 'said before the text of the entry, which fills a small screen')
    assert.match(html, /id="fehler"[^]*in einem anderen Fenster gespeichert[^]*aria-label="Beitrag"/)
    assert.equal((await stored(entryId)).draft.reasons.gewinn, 'zuerst')
    const byScript = await save(entryId, late, { accept: 'application/json' })
    assert.deepEqual([byScript.status, ((await byScript.json()) as { because: string }).because], [409, 'conflict'])
    await save(entryId, { ...late, base: '1' })
    assert.equal((await stored(entryId)).draft.reasons.gewinn, 'danach')
  })

  it('hands nothing to whoever is signed out but says it to the script', async () => {
    const entryId = await givenEntry()
    const answer = await jury.portal.request(paths.jury.sheet.to({ entryId }), {
      form: { base: '0' },
      headers: { accept: 'application/json' },
    })
    assert.deepEqual([answer.status, ((await answer.json()) as { because: string }).because], [401, 'signed-out'])
  })

  it('is sealed on a page of its own that shows everything once more, and leads on to the next', async () => {
    const [, entryId = ''] = inQueue([await givenEntry(), await givenEntry(), await givenEntry()])
    const next = await nextOpen(entryId)
    const saved = await save(entryId, { base: '0', action: 'seal', ...POINTS, 'reason.gewinn': REASON, privateNote: 'nur ich' })
    assert.equal(saved.headers.get('location'), paths.jury.seal.to({ entryId }))
    const page = await (await get(paths.jury.seal.to({ entryId }))).text()
    assert.ok(page.includes(REASON) && page.includes('3 – gut') && page.includes('9 von 15') && !page.includes('nur ich'))
    const sealed = await jury.portal.request(paths.jury.seal.to({ entryId }), { form: { base: '1' }, cookie: cookies[0] })
    assert.equal(sealed.headers.get('location'), paths.jury.sheet.to({ entryId: next }, { versiegelt: '' }))
    const { seal } = await stored(entryId)
    assert.deepEqual(seal?.content.points, { gewinn: 3, innovation: 2, zukunft: 4 })
    const late = await save(entryId, { base: '1', ...POINTS, 'points.gewinn': '5' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /versiegelt und kann nicht mehr geändert werden/)
    assert.equal((await stored(entryId)).revision, 1)
  })

  it('clicked twice is sealed once, and both clicks are told of it', async () => {
    const entryId = await givenEntry()
    await givenDraftSheet(jury.portal.db, { entryId, personId: juror(0).personId })
    const click = () => jury.portal.request(paths.jury.seal.to({ entryId }), { form: { base: '1' }, cookie: cookies[0] })
    for (const answer of [...(await Promise.all([click(), click()])), await click()]) {
      assert.equal(answer.status, 303)
      assert.match(answer.headers.get('location') ?? '', /versiegelt/)
    }
    assert.equal((await stored(entryId)).seals, 1)
  })

  it('is not sealed while something is missing; the page says what and leads there', async () => {
    const entryId = await givenEntry()
    await save(entryId, { base: '0', 'points.gewinn': '5', 'points.innovation': '2' })
    const page = await (await get(paths.jury.seal.to({ entryId }))).text()
    assert.match(page, /Bitte begründen Sie bei „Gewinn der Kooperation“/)
    assert.match(page, /Bitte wählen Sie Punkte für „Zukunftsfähigkeit/)
    assert.doesNotMatch(page, /Jetzt versiegeln/)
    const answer = await jury.portal.request(paths.jury.seal.to({ entryId }), { form: { base: '1' }, cookie: cookies[0] })
    assert.equal(answer.status, 422)
    assert.equal((await stored(entryId)).seal, null)
  })

  it('is not sealed when it has changed since the page was shown', async () => {
    const entryId = await givenEntry()
    await givenDraftSheet(jury.portal.db, { entryId, personId: juror(0).personId })
    const answer = await jury.portal.request(paths.jury.seal.to({ entryId }), { form: { base: '0' }, cookie: cookies[0] })
    assert.equal(answer.status, 409)
    assert.equal((await stored(entryId)).seal, null)
  })

  it('wants a fresh proof before sealing', async () => {
    const entryId = await givenEntry()
    await givenDraftSheet(jury.portal.db, { entryId, personId: juror(0).personId })
    const cookie = await jury.portal.signIn(juror(0).email)
    await jury.portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 6 * 60_000) })
      .execute()
    for (const ask of [{ cookie }, { cookie, form: { base: '1' } }]) {
      const answer = await jury.portal.request(paths.jury.seal.to({ entryId }), ask)
      assert.match(answer.headers.get('location') ?? '', /^\/anmelden\/erneut/)
    }
    assert.equal((await stored(entryId)).seal, null)
    await jury.portal.db.updateTable('people_sessions').set({ authenticated_at: new Date() }).execute()
  })

  // proves: JU-13
  it('is kept nowhere, and printed with the name of whose copy it is', async () => {
    const entryId = await givenEntry()
    const answer = await get(paths.jury.sheet.to({ entryId }))
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    assert.ok((await answer.text()).includes(`Ausgedruckt von ${juror(0).name}`))
  })

  // proves: LG-07
  it('notes that the juror has read the entry, once', async () => {
    const entryId = await givenEntry()
    for (const _ of [1, 2]) await get(paths.jury.sheet.to({ entryId }))
    const read = await jury.portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'entry-read')
      .where('actor_id', '=', juror(0).personId)
      .where('record', 'like', `%${entryId}%`)
      .selectAll()
      .execute()
    assert.equal(read.length, 1)
  })

  // proves: JU-02, JU-05
  it('is nothing but the declaration before declaring and with a conflict', async () => {
    const entryId = await givenEntry({ asked: [] })
    const address = paths.jury.sheet.to({ entryId })
    assert.equal((await get(address)).headers.get('location'), paths.jury.declaration.to({ entryId }))
    assert.equal((await save(entryId, { base: '0', ...POINTS })).status, 303)
    await givenDeclared(jury.portal.db, { entryId, personId: juror(0).personId, state: 'declared' })
    for (const path of [address, paths.jury.seal.to({ entryId })]) {
      const answer = await get(path)
      assert.equal(answer.headers.get('location'), paths.jury.declaration.to({ entryId }))
      assert.equal(await answer.text(), '')
    }
    assert.equal((await save(entryId, { base: '0', ...POINTS })).status, 303)
    assert.deepEqual(await jury.portal.db.selectFrom('award_sheets').where('entry_id', '=', entryId).selectAll().execute(), [])
  })

  // proves: AC-13, JU-06
  it('of one juror is seen by no other, nor by the office', async () => {
    const entryId = await givenEntry({ asked: [0, 1] })
    const draft = { points: { gewinn: 0, innovation: 1, zukunft: 1 }, reasons: { gewinn: REASON } }
    await givenSealedSheet(jury.portal.deps, { entryId, personId: juror(0).personId, draft })
    assert.ok((await (await get(paths.jury.sheet.to({ entryId }))).text()).includes(REASON))
    const html = await (await get(paths.jury.sheet.to({ entryId }), 1)).text()
    assert.match(html, /name="points\.gewinn" value="0"/)
    assert.doesNotMatch(html, /KANARIE|checked|versiegelt am|Bewertungen der Jury/i)
    const office = await jury.portal.signIn(OFFICE[0])
    assert.equal((await jury.portal.request(paths.jury.sheet.to({ entryId }), { cookie: office })).status, 403)
    const category = jury.entries.find(({ id }) => id === entryId)?.categoryId ?? ''
    const progress = await jury.portal.request(paths.office.scoring.category.to({ categoryId: category }), { cookie: office })
    const seen = await progress.text()
    assert.match(seen, /versiegelt/)
    assert.doesNotMatch(seen, /KANARIE/)
  })
})

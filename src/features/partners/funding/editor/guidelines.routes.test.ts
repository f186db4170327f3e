import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const { guidelines, funding } = paths.partners
const SECRET = 'Geheime Bedingung bis Neujahr (erfunden).'
const FORM = {
  base: '0',
  act: 'save',
  title: 'Richtlinie 2026 (erfunden)',
  issuedOn: '1.12.2025',
  validFrom: '1.1.2026',
  validUntil: '',
  twoPartners: '200.000',
  furtherPartner: '40.000',
  crossBorder: '80.000,00',
  share: '80',
  conditions: `${SECRET} [3]\n\nMindestens zehn Jahre. [1]`,
  sourceName1: 'Bezirksregierung',
  sourceUrl1: 'https://bezirksregierung.example/ikz',
  sourceName2: '',
  sourceUrl2: '',
  sourceName3: 'Ministerium',
  sourceUrl3: 'https://ministerium.example/ikz',
  sourceFigures3: 'ja',
}

describe('editing the guideline of funding', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
  })
  after(() => portal.close())

  const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const read = async (path: string, cookie = nina) => {
    const answer = await portal.request(path, { cookie })
    return { status: answer.status, text: textOf(await answer.text()) }
  }
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await portal.request(path, { cookie: nina, form })
    const html = await answer.text()
    return { status: answer.status, html, text: textOf(html) }
  }
  const create = (part: Record<string, string> = {}) => post(guidelines.creation.to(), { id: randomUUID(), ...FORM, ...part })
  const rows = () => portal.db.selectFrom('partners_guidelines').selectAll().orderBy('valid_from').execute()
  const versions = () => portal.db.selectFrom('partners_guideline_versions').selectAll().orderBy('written_at').execute()
  const events = async () => {
    const { rows: all } = await sql<{ kind: string }>`
      select kind from platform_events where kind like 'guideline-%' order by seq`.execute(portal.db)
    return all.map(({ kind }) => kind)
  }
  const first = async () => (await rows())[0]?.id ?? ''
  const publicly = async () => (await portal.request(funding.to({ kommunen: '2', kosten: '1.000.000' }))).text()

  it('is the editors’ alone, and they find the way', async () => {
    assert.equal((await portal.request(guidelines.list.to(), { cookie: erika })).status, 403)
    assert.match(
      await (await portal.request(paths.home.to(), { cookie: nina })).text(),
      new RegExp(`href="${guidelines.list.to()}"`),
    )
    const { text } = await read(guidelines.list.to())
    assert.match(text, /31\. August 2021 gilt 175\.000,00 € 35\.000,00 €/)
  })

  it('shows what the calculator would say, and stores nothing', async () => {
    const before = await versions()
    const { status, text, html } = await create({ act: 'preview' })
    assert.equal(status, 200)
    assert.match(text, /Vorschau \(noch nicht gespeichert\).*Zwei Kommunen, 100\.000 € Ausgaben 80\.000,00 €/)
    assert.match(text, /Vier Kommunen, 500\.000 € Ausgaben 280\.000,00 €/)
    // The empty place closes up, and its condition follows.
    assert.match(text, /Geheime Bedingung bis Neujahr \(erfunden\)\. Quelle \[2\]/)
    assert.match(html, /value="200\.000"/)
    assert.deepEqual(await versions(), before)
  })

  const wrong: [says: string, part: Record<string, string>, sentence: RegExp][] = [
    ['no name', { title: ' ' }, /Bitte geben Sie den Namen der Richtlinie an/],
    ['a day that is none', { validFrom: '31.2.2026' }, /den Tag an, ab dem die Richtlinie gilt/],
    ['no day of its own', { issuedOn: '' }, /das Datum an, das die Richtlinie trägt/],
    ['an end that is no day', { validUntil: 'bald' }, /den letzten Tag der Richtlinie als Datum an/],
    ['an end before the beginning', { validUntil: '31.12.2025' }, /Der letzte Tag liegt vor dem ersten/],
    ['a day that is taken', { validFrom: '31.8.2021' }, /Für diesen Tag gibt es schon eine Richtlinie/],
    ['words for an amount', { twoPartners: 'viel' }, /Bitte geben Sie einen Betrag in Euro an/],
    ['a share of nothing', { share: '0' }, /ganze Zahl von 1 bis 100/],
    ['more than everything', { share: '101' }, /ganze Zahl von 1 bis 100/],
    ['a condition without a source', { conditions: 'Mindestens zehn Jahre.' }, /am Ende die Nummer ihrer Quelle/],
    ['a source that is empty', { conditions: 'Mindestens zehn Jahre. [2]' }, /eine Quelle, die es nicht gibt/],
    ['an address without a name', { sourceUrl2: 'https://kreis.example/' }, /Bitte geben Sie den Namen dieser Quelle an/],
    ['a name without an address', { sourceName2: 'Kreis' }, /Bitte geben Sie die vollständige Adresse an/],
    ['an address that runs', { sourceUrl1: 'javascript:alert(1)' }, /Bitte geben Sie die vollständige Adresse an/],
    ['amounts from nowhere', { sourceFigures3: '' }, /bei mindestens einer Quelle an, dass dort die Beträge stehen/],
  ]
  for (const [says, part, sentence] of wrong)
    it(`says what is wrong and keeps what was typed: ${says}`, async () => {
      const before = await versions()
      const { status, text, html } = await create({ ...part, crossBorder: '81.234,00' })
      assert.equal(status, 422)
      assert.match(text, sentence)
      assert.match(html, /value="81\.234,00"/)
      assert.deepEqual(await versions(), before)
    })

  it('keeps a planned one from the public until its day, and knows a second click', async () => {
    const id = randomUUID()
    assert.equal((await create({ id })).status, 303)
    assert.equal((await create({ id })).status, 303)
    assert.equal((await rows()).length, 2)
    assert.deepEqual(await events(), ['guideline-written'])
    const { text } = await read(guidelines.list.to())
    assert.match(text, /1\. Januar 2026 geplant, noch nicht öffentlich 200\.000,00 €/)
    const preview = guidelines.version.to({ guidelineId: id, number: '1' }, { kommunen: '3', kosten: '1.000.000' })
    assert.match((await read(preview)).text, /Höchstens 240\.000,00 €/)
    assert.equal((await portal.request(preview)).status, 303)
    await portal.moveTo('2025-12-31T23:59')
    assert.match(await publicly(), /175\.000/)
    assert.doesNotMatch(await publicly(), /Geheime Bedingung|200\.000,00/)
    await portal.moveTo('2026-01-01T00:00')
    const html = await publicly()
    assert.match(html, /Geheime Bedingung/)
    assert.match(textOf(html), /Höchstens 200\.000,00 €/)
    assert.doesNotMatch(html, /175\.000/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('withdraws a planned one, whose day is free again', async () => {
    const planned = (await rows()).at(-1)?.id ?? ''
    const withdraw = () => post(guidelines.withdrawal.to({ guidelineId: planned }), {})
    for (const { status } of [...(await Promise.all([withdraw(), withdraw()])), await withdraw()]) assert.equal(status, 303)
    assert.match((await read(guidelines.one.to({ guidelineId: planned }))).text, /Stand: zurückgenommen/)
    const late = await post(guidelines.one.to({ guidelineId: planned }), { id: planned, ...FORM, base: '1', share: '70' })
    assert.equal(late.status, 422)
    assert.match(late.text, /Diese Richtlinie ist zurückgenommen/)
    assert.equal((await create()).status, 303)
    assert.deepEqual(await events(), ['guideline-written', 'guideline-withdrawn', 'guideline-written'])
    await portal.moveTo('2026-01-01T00:00')
    assert.match(await publicly(), /Geheime Bedingung/)
    const begun = await post(guidelines.withdrawal.to({ guidelineId: (await rows()).at(-1)?.id ?? '' }), {})
    assert.equal(begun.status, 422)
    assert.match(begun.text, /Diese Richtlinie ist schon öffentlich/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('corrects the valid one: the calculator says so at once, the version before is still read, nobody is overwritten', async () => {
    const guidelineId = await first()
    const said = { ...FORM, id: guidelineId, base: '1', validFrom: '31.8.2021', twoPartners: '176.000' }
    assert.equal((await post(guidelines.one.to({ guidelineId }), said)).status, 303)
    assert.match(textOf(await publicly()), /Höchstens 176\.000,00 €/)
    const before = guidelines.version.to({ guidelineId, number: '1' }, { kommunen: '2', kosten: '1.000.000' })
    assert.match((await read(before)).text, /Höchstens 175\.000,00 €/)
    const page = await read(guidelines.one.to({ guidelineId }))
    assert.match(page.text, /Fassung 2 .*Nina Zeile.*Fassung 1 .*Grundbestand/)
    const stale = await post(guidelines.one.to({ guidelineId }), { ...said, twoPartners: '177.000' })
    assert.equal(stale.status, 422)
    assert.match(stale.text, /Diese Richtlinie wurde inzwischen geändert/)
    const moved = await post(guidelines.one.to({ guidelineId }), { ...said, base: '2', validFrom: '1.9.2021' })
    assert.match(moved.text, /Der Tag, ab dem eine Richtlinie gilt, lässt sich nicht ändern/)
    assert.equal((await versions()).filter((version) => version.guideline_id === guidelineId).length, 2)
  })

  it('is kept by the database, too', async () => {
    const guidelineId = await first()
    const statements = [
      sql`update partners_guideline_versions set share_percent = 100 where guideline_id = ${guidelineId}`,
      sql`update partners_guidelines set valid_from = '2030-01-01' where id = ${guidelineId}`,
      sql`delete from partners_guidelines where id = ${guidelineId}`,
      sql`update partners_guidelines set withdrawn_at = portal_now(), withdrawn_by = (select id from people_persons limit 1) where id = ${guidelineId}`,
    ]
    for (const statement of statements) await assert.rejects(() => statement.execute(portal.db))
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { fillForm } from '../../../../../test/fill-form.ts'
import { givenJury, OFFICE, type JuryCase } from '../../../../../test/jury.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { noCalc, openTable } from '../../../../../test/office-table.ts'
import type { TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { forgetGuests } from '../../ceremony-guests.job.ts'

const { ceremony } = paths.office
const PLAN = {
  place: 'Ständehaus (erfunden)\nDüsseldorf',
  day: '15.4.2026',
  time: '11:00',
  lastDay: '1.4.2026',
  hints: 'Einlass ab 10 Uhr.',
  openingMinutes: '15',
  eraseWeeks: '6',
}
const GUEST = { name: '=Gästekanarie', email: 'Gast@anderswo.example' }
const ANSWER = {
  coming: 'yes',
  companions: 'Begleitkanarie\n\n Zweite Person ',
  needs: ['step-free', 'sign-language'],
  needsNote: 'Bedarfskanarie',
  consent: 'yes',
}

describe('the ceremony', () => {
  let jury: JuryCase
  let portal: TestSite
  let office = ''
  let token = ''
  before(async () => {
    jury = await givenJury(3)
    portal = jury.portal
    office = await portal.signIn(OFFICE[0])
  })
  after(() => portal.close())

  const post = (path: string, form: Record<string, string | string[]> = {}) => portal.request(path, { cookie: office, form })
  const page = async (path: string) => (await portal.request(path, { cookie: office })).text()
  const invitation = () => paths.guest.invitation.to({ token })
  const guests = () => portal.db.selectFrom('award_ceremony_guests').selectAll().execute()
  const answers = () => portal.db.selectFrom('award_ceremony_answers').selectAll().execute()

  it('has no guests before it is planned, and says what is missing in a plan', async () => {
    assert.equal((await portal.request(ceremony.guests.to(), { cookie: office })).status, 404)
    for (const [wrong, sentence] of [
      [{ place: ' ' }, /wo die Preisverleihung ist/],
      [{ day: 'bald' }, /zum Beispiel 15\.4\.2026/],
      [{ lastDay: '15.4.2026' }, /muss vor der Preisverleihung liegen/],
      [{ eraseWeeks: '27' }, /von 1 bis 26/],
    ] as const) {
      const answer = await post(ceremony.overview.to(), { ...PLAN, ...wrong })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.equal((await portal.db.selectFrom('award_ceremonies').selectAll().execute()).length, 0)
  })

  it('is planned with its last day for answers, and no plan is written over another that nobody has read', async () => {
    const early = fillForm(await page(ceremony.overview.to()), ceremony.overview.to())
    assert.equal((await post(ceremony.overview.to(), { ...PLAN, time: '10:00' })).status, 303)
    const plan = fillForm(await page(ceremony.overview.to()), ceremony.overview.to(), PLAN)
    assert.equal((await post(ceremony.overview.to(), plan)).status, 303)
    const late = await post(ceremony.overview.to(), { ...early, ...PLAN, place: 'Zweitkanarie' })
    const crossed = await late.text()
    assert.equal(late.status, 409)
    assert.match(crossed, /jemand anderes Ort und Zeit gespeichert: Ständehaus \(erfunden\), Düsseldorf, [^]*Zweitkanarie/)
    assert.match(await page(ceremony.overview.to()), /11:00 Uhr[\s\S]*1\. April 2026, 24:00 Uhr[\s\S]*am 27\. Mai 2026 gelöscht/)
  })

  it('takes entrants and jurors onto the list, each once, and guests by hand', async () => {
    await post(ceremony.collection.to())
    const listed = await guests()
    const kinds = (kind: string) => listed.filter((guest) => guest.kind === kind).length
    assert.equal(kinds('juror'), jury.jurors.length)
    assert.ok(kinds('entrant') >= 3)
    await post(ceremony.collection.to())
    assert.equal((await guests()).length, listed.length)
    assert.equal((await post(ceremony.guests.to(), GUEST)).status, 303)
    const twice = await post(ceremony.guests.to(), GUEST)
    assert.equal(twice.status, 422)
    assert.match(await twice.text(), /steht schon auf der Liste/)
    assert.equal((await guests()).length, listed.length + 1)
  })

  it('invites everybody once; the link is in the mail alone', async () => {
    await post(ceremony.invitations.to())
    await post(ceremony.invitations.to())
    const mails = await mailsTo(portal.db, 'gast@anderswo.example')
    assert.equal(mails.length, 1)
    token = /\/preisverleihung\/einladungen\/(\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? ''
    assert.ok(token.length > 20)
    assert.ok(!JSON.stringify(await guests()).includes(token))
    const juror = await mailsTo(portal.db, jury.jurors[0]?.email ?? '')
    assert.equal(juror.filter(({ subject }) => subject === 'Einladung zur Preisverleihung').length, 1)
  })

  it('tells everybody who is invited of another place or hour, once for each change, and of hints nobody', async () => {
    const told = async () =>
      (await mailsTo(portal.db, 'gast@anderswo.example')).filter(({ subject }) => /Ort oder Zeit geändert/.test(subject))
    const save = async (change: Record<string, string>) =>
      post(ceremony.overview.to(), fillForm(await page(ceremony.overview.to()), ceremony.overview.to(), change))
    assert.match(await page(ceremony.overview.to()), /erfahren das mit dem Speichern alle per E-Mail/)
    await save({ hints: 'Einlass ab 9 Uhr.' })
    assert.equal((await told()).length, 0)
    const form = fillForm(await page(ceremony.overview.to()), ceremony.overview.to(), { place: 'Ratssaal', time: '12:00' })
    const saved = await post(ceremony.overview.to(), form)
    await post(ceremony.overview.to(), form)
    assert.match(await page(saved.headers.get('location') ?? ''), /Gäste erfahren die Änderung per E-Mail/)
    const [mail, ...more] = await told()
    assert.equal(more.length, 0)
    assert.match(
      mail?.text ?? '',
      /12:00 Uhr \(bisher: [^)]*11:00 Uhr\)[^]*Ratssaal \(bisher: Ständehaus \(erfunden\), Düsseldorf\)/,
    )
    assert.doesNotMatch(mail?.text ?? '', /einladungen\//)
    await save({ place: PLAN.place, time: PLAN.time, hints: PLAN.hints })
    assert.equal((await told()).length, 2)
    const events = portal.db.selectFrom('platform_events').where('kind', '=', 'ceremony-change-told').select('record')
    const records = await events.execute()
    assert.equal(records.length, 2)
    assert.doesNotMatch(JSON.stringify(records), /kanarie|gast@/i)
  })

  it('asks for consent before anything of a guest is stored, and keeps what was typed', async () => {
    const shown = await portal.request(invitation())
    assert.match(await shown.text(), /Ständehaus[\s\S]*Am 27\. Mai 2026 werden sie gelöscht/)
    assert.equal(shown.headers.get('cache-control'), 'private, no-store')
    const { consent: _, ...without } = ANSWER
    const answer = await portal.request(invitation(), { form: without })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Bitte willigen Sie ein[\s\S]*Bedarfskanarie/)
    const many = await portal.request(invitation(), { form: { ...ANSWER, companions: 'a\nb\nc\nd\ne\nf' } })
    assert.match(await many.text(), /höchstens 5 Personen/)
    assert.equal((await answers()).length, 0)
  })

  it('shows an answer to the office alone, and no event or log line carries it', async () => {
    assert.equal((await portal.request(invitation(), { form: ANSWER })).status, 303)
    const list = await page(ceremony.guests.to())
    assert.match(list, /Begleitkanarie, Zweite Person[\s\S]*Stufenloser Zugang; Gebärdensprache; Bedarfskanarie/)
    const juror = await portal.signIn(jury.jurors[0]?.email ?? '')
    assert.equal((await portal.request(ceremony.guests.to(), { cookie: juror })).status, 403)
    const export403 = await portal.request(ceremony.guestsExport.to(), { cookie: juror, form: { format: 'csv' } })
    assert.equal(export403.status, 403)
    const events = JSON.stringify(await portal.db.selectFrom('platform_events').select('record').execute())
    assert.match(events, /ceremony-invitations-sent/)
    assert.doesNotMatch(events, /kanarie|step-free|gast@/i)
  })

  it('gives the list away as a table that calculates nothing, with an event each', async () => {
    const csv = await (await post(ceremony.guestsExport.to(), { format: 'csv' })).text()
    assert.match(csv, /'=Gästekanarie/)
    assert.match(csv, /Bedarfskanarie/)
    const xlsx = await post(ceremony.guestsExport.to(), { format: 'xlsx' })
    assert.equal(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    )
    assert.equal((await post(ceremony.guestsExport.to(), { format: 'doc' })).status, 404)
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'ceremony-guests-exported')
      .select('kind')
      .execute()
    assert.equal(events.length, 2)
  })

  it('gives a table that LibreOffice opens as it was typed', { skip: noCalc }, async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const answer = await post(ceremony.guestsExport.to(), { format })
      const { cells, calculates } = openTable(Buffer.from(await answer.arrayBuffer()), format)
      assert.equal(calculates, false, format)
      assert.ok(
        cells.some((cell) => /^'?=Gästekanarie$/.test(cell)),
        `${format}: ${cells.join(' | ')}`,
      )
      assert.ok(
        cells.some((cell) => cell.includes('Bedarfskanarie')),
        format,
      )
    }
  })

  it('lets an answer be changed until the last day is over, and forgets what was declined', async () => {
    await portal.moveTo('2026-04-01T23:59:59.999')
    assert.equal((await portal.request(invitation(), { form: { ...ANSWER, coming: 'no', consent: [] } })).status, 303)
    const [declined] = await answers()
    assert.deepEqual([declined?.coming, declined?.companions, declined?.needs, declined?.needs_note], [false, [], [], ''])
    await portal.moveTo('2026-04-02T00:00')
    const late = await portal.request(invitation(), { form: ANSWER })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Frist für Ihre Antwort ist abgelaufen/)
    assert.equal((await answers())[0]?.coming, false)
  })

  it('orders the speeches by buttons that keep what was typed, and shows when each begins', async () => {
    const [first, second] = jury.edition.categories
    const typed = Object.fromEntries(
      jury.edition.categories.flatMap(({ id }) => [
        [`speaker-${id}`, id === second?.id ? 'Rednerin Zwei' : ''],
        [`minutes-${id}`, id === second?.id ? '7' : '5'],
      ]),
    )
    const formNow = async () => ({
      ...fillForm(await page(ceremony.speeches.to()), ceremony.speeches.to()),
      ...typed,
      act: 'save',
    })
    const form = await formNow()
    const wrong = await post(ceremony.speeches.to(), { ...form, [`minutes-${first?.id}`]: '90' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /von 1 bis 60[\s\S]*value="Rednerin Zwei"/)
    const up = { ...form, act: `up:${second?.id}` }
    for (const _ of ['once', 'a second click']) assert.equal((await post(ceremony.speeches.to(), up)).status, 303)
    const planned = portal.db.selectFrom('platform_events').where('kind', '=', 'ceremony-speeches-planned').select('seq')
    assert.equal((await planned.execute()).length, 1, 'a second click plans nothing')
    const schedule = await page(ceremony.speeches.to())
    assert.match(schedule, /11:15 Uhr[\s\S]*?Informationsaustausch[\s\S]*?Rednerin Zwei[\s\S]*?11:22 Uhr[\s\S]*?Pflichtaufgaben/)
    const down = { ...(await formNow()), act: `down:${second?.id}` }
    await post(ceremony.speeches.to(), down)
    await post(ceremony.speeches.to(), down)
    assert.match(
      await page(ceremony.speeches.to()),
      /11:15 Uhr[\s\S]*?Pflichtaufgaben[\s\S]*?11:20 Uhr[\s\S]*?Informationsaustausch/,
    )
  })

  it('does not write over speeches that somebody saved since the page was shown; what was typed stays', async () => {
    const speaker = `speaker-${jury.edition.categories[0]?.id}`
    const early = fillForm(await page(ceremony.speeches.to()), ceremony.speeches.to(), { [speaker]: 'Frühkanarie' })
    const late = { ...early, [speaker]: 'Spätkanarie' }
    assert.equal((await post(ceremony.speeches.to(), { ...early, act: 'save' })).status, 303)
    const crossed = await post(ceremony.speeches.to(), { ...late, act: 'save' })
    const html = await crossed.text()
    assert.equal(crossed.status, 409)
    assert.match(html, /jemand anderes die Reden gespeichert[^]*Frühkanarie[^]*value="Spätkanarie"/)
    assert.doesNotMatch(await page(ceremony.speeches.to()), /Spätkanarie/)
    assert.equal((await post(ceremony.speeches.to(), { ...fillForm(html, ceremony.speeches.to()), act: 'save' })).status, 303)
    assert.match(await page(ceremony.speeches.to()), /Spätkanarie/)
  })

  it('keeps seats free per category for who comes because of an entry, with companions', async () => {
    const { email, lead } = await portal.db
      .selectFrom('award_hand_in_persons as person')
      .innerJoin('award_standing_entries as standing', 'standing.entry_id', 'person.entry_id')
      .innerJoin('people_organisations as lead', 'lead.id', 'standing.lead_organisation_id')
      .where('standing.entry_id', '=', jury.entries[0]?.id ?? '')
      .select(['person.email', 'lead.name as lead'])
      .executeTakeFirstOrThrow()
    const guest = (await guests()).find((one) => one.email === email)
    const seatsOf = async () => new RegExp(`${lead} \\(\\d+\\)`).exec(await page(ceremony.speeches.to()))?.[0]
    assert.equal(await seatsOf(), undefined)
    await portal.db
      .insertInto('award_ceremony_answers')
      .values({ guest_id: guest?.id ?? '', coming: true, companions: ['Bo'], needs: [], needs_note: '', answered_at: new Date() })
      .execute()
    assert.equal(await seatsOf(), `${lead} (2)`)
  })

  it('seats by category, who comes forward first and before the release, and nobody for an entry that is not admitted', async () => {
    const leadOf = async (entryId: string) =>
      portal.db
        .selectFrom('award_hand_in_persons as person')
        .innerJoin('award_standing_entries as standing', 'standing.entry_id', 'person.entry_id')
        .innerJoin('people_organisations as lead', 'lead.id', 'standing.lead_organisation_id')
        .innerJoin('award_ceremony_guests as guest', (join) => join.on(sql<boolean>`guest.email = lower(person.email)`))
        .where('standing.entry_id', '=', entryId)
        .select(['guest.id as guestId', 'lead.name'])
        .executeTakeFirstOrThrow()
    const leads = await Promise.all(jury.entries.map(async ({ id, categoryId }) => ({ id, categoryId, ...(await leadOf(id)) })))
    const [one, two, three] = leads.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
    assert.ok(one && two && three)
    const titleOf = (id: string) => jury.edition.categories.find((category) => category.id === id)?.title ?? ''
    await portal.db.deleteFrom('award_ceremony_answers').execute()
    await portal.db
      .insertInto('award_ceremony_answers')
      .values(
        [one, two, three].map(({ guestId }) => ({
          guest_id: guestId,
          coming: true,
          companions: [],
          needs: [],
          needs_note: '',
          answered_at: new Date(),
        })),
      )
      .execute()
    const seats = async () => {
      const table = /vorne zuerst[^]*?<\/table>/.exec(await page(ceremony.speeches.to()))?.[0] ?? ''
      return [...table.matchAll(/<tr\b[^>]*>([^]*?)<\/tr>/g)]
        .map(([, row = '']) =>
          row
            .replace(/<[^>]+>/g, '|')
            .split('|')
            .filter((text) => text.trim() !== ''),
        )
        .map((cells) => cells.map((text) => text.replaceAll('&amp;', '&')))
        .filter(([, count]) => Number(count) > 0)
    }
    const rowOf = (categoryId: string, ...names: string[]) => [
      titleOf(categoryId),
      String(names.length),
      names.map((name) => `${name} (1)`).join(', '),
    ]
    const category = one.categoryId
    const [reassigned_by, decided_by] = jury.office
    const moves = [two, three].filter(({ categoryId }) => categoryId !== category)
    for (const { id } of moves)
      await portal.db
        .insertInto('award_reassignments')
        .values({ entry_id: id, category_id: category, reason: 'Passt dorthin', reassigned_by, reassigned_at: new Date() })
        .execute()
    assert.deepEqual(await seats(), [rowOf(category, one.name, two.name, three.name)])
    await portal.db
      .insertInto('award_decisions')
      .values({ category_id: category, entry_id: three.id, reason: 'Gut.', decided_at: new Date() })
      .execute()
    assert.deepEqual(await portal.db.selectFrom('award_confirmed_releases').selectAll().execute(), [])
    assert.deepEqual(await seats(), [rowOf(category, three.name, one.name, two.name)])
    await portal.db
      .insertInto('award_admissions')
      .values({ entry_id: two.id, admitted: false, reason: 'Doch nicht', decided_by, decided_at: new Date() })
      .execute()
    assert.deepEqual(await seats(), [rowOf(category, three.name, one.name), ['Weitere Gäste', '1', '–']])
  })

  it('is forgotten six weeks later: guests, answers, links, and the mails with address and link', async () => {
    const invitations = async () =>
      portal.db.selectFrom('platform_mails').where('once_key', 'like', 'ceremony-%').select('id').execute()
    assert.ok((await invitations()).length > 0)
    await portal.moveTo('2026-05-27T10:59:59.999')
    await forgetGuests(portal.deps)
    assert.ok((await guests()).length > 0)
    await portal.moveTo('2026-05-27T11:00')
    await forgetGuests(portal.deps)
    await forgetGuests(portal.deps)
    assert.deepEqual([await guests(), await answers(), await invitations()], [[], [], []])
    assert.equal((await portal.request(invitation())).status, 410)
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'ceremony-guests-erased')
      .select('kind')
      .execute()
    assert.equal(events.length, 1)
    assert.match(await page(ceremony.overview.to()), /Die Angaben der Gäste wurden am 27\. Mai 2026 gelöscht/)
  })
})

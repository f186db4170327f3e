import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { visitor } from '../../../../../test/browser-jar.ts'
import { givenEntry } from '../../../../../test/factories.ts'
import { formOf } from '../../../../../test/form-of.ts'
import { OFFICE } from '../../../../../test/jury.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { findEditionById } from '../../edition.queries.ts'

const { part: partPath, overview, changes } = paths.office.edition
const MARTA = 'marta.probe@hellenthal.example'

describe('the parts of an edition', () => {
  let portal: TestSite
  let editionId: string
  let office: ReturnType<typeof visitor>
  let paul: ReturnType<typeof visitor>
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    const edition = portal.db.selectFrom('award_editions').where('slug', '=', '2025-2026').select('id')
    editionId = (await edition.executeTakeFirstOrThrow()).id
    office = visitor(portal)
    office.jar.set('sid', (await portal.signIn(OFFICE[0])).split('=')[1] as string)
    paul = visitor(portal)
    paul.jar.set('sid', (await portal.signIn(OFFICE[1])).split('=')[1] as string)
  })
  after(() => portal.close())

  const at = (part: string) => partPath.to({ editionId, part })
  const form = async (part: string) => formOf(await (await office.get(at(part))).text())
  const save = async (part: string, change: Record<string, string>) =>
    office.post(at(part), { ...(await form(part)), reason: 'Auf Wunsch des Ministeriums', ...change, act: 'save' })
  const logged = () => portal.db.selectFrom('award_edition_changes').select(['part', 'reason']).execute()

  it('save each as it is without a trace', async () => {
    const slugs = ['grunddaten', 'aufruf', 'zeitplan', 'termine', 'bedingungen', 'kategorien', 'kriterien']
    for (const part of [...slugs, 'jury', 'formular', 'fragen', 'pruefliste', 'gleichstand', 'gestaltung']) {
      const answer = await office.post(at(part), { ...(await form(part)), act: 'save' })
      assert.equal(answer.status, 303, `${part}: ${/kern-error[^]*?<span[^]*?<\/p>/.exec(await answer.text())?.[0]}`)
    }
    assert.deepEqual(await logged(), [])
  })

  it('take euros, and hand back what is none', async () => {
    const wrong = await save('grunddaten', { prize_cents: 'zehntausend', purpose: 'Neuer Zweck' })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    assert.match(page, /muss ein Betrag in Euro sein/)
    assert.match(page, /Neuer Zweck/)
    assert.equal((await save('grunddaten', { prize_cents: '12.500,50' })).status, 303)
    assert.equal((await findFresh())?.prizeCents, 1_250_050)
    assert.match(await (await office.get(at('grunddaten'))).text(), /value="12\.500,50"/)
  })

  const findFresh = () => portal.db.transaction().execute((tx) => findEditionById(tx, editionId))

  it('ask for a reason once the edition is announced, and write it into the log with before and after', async () => {
    const count = (await logged()).length
    const without = await save('grunddaten', { ministry_short: 'NEU', reason: ' ' })
    assert.equal(without.status, 422)
    assert.match(await without.text(), /Bitte geben Sie einen Grund für die Änderung an/)
    assert.equal((await logged()).length, count)
    await save('grunddaten', { ministry_short: 'NEU' })
    const log = await (await office.get(changes.to({ editionId }))).text()
    for (const text of [/Auf Wunsch des Ministeriums/, /Kurzform des Ministeriums/, /MHKBD/, /NEU/, /Ingrid Vordruck/])
      assert.match(log, text)
    await assert.rejects(portal.db.deleteFrom('award_edition_changes').execute(), /change/)
  })

  it('show the later of two tabs both versions, lose nothing, and take it on the second try', async () => {
    const [one, two] = [await form('aufruf'), await form('aufruf')]
    const typed = { act: 'save', reason: 'Zwei Fenster' }
    assert.equal((await office.post(at('aufruf'), { ...one, ...typed, call_title: 'Erste Fassung' })).status, 303)
    const stale = await office.post(at('aufruf'), { ...two, ...typed, call_title: 'Zweite Fassung' })
    assert.equal(stale.status, 409)
    const page = await stale.text()
    assert.match(page, /Inzwischen hat jemand anders gespeichert/)
    assert.match(page, /Erste Fassung/)
    assert.match(page, /value="Zweite Fassung"/)
    assert.equal((await findFresh())?.callTitle, 'Erste Fassung')
    assert.equal((await office.post(at('aufruf'), { ...formOf(page), act: 'save' })).status, 303)
    assert.equal((await findFresh())?.callTitle, 'Zweite Fassung')
  })

  it('add, move and remove rows by buttons that store nothing', async () => {
    const before = await form('fragen')
    const added = await office.post(at('fragen'), { ...before, 'item-0-answer': 'Getippt', act: 'add' })
    assert.equal(added.status, 200)
    const page = await added.text()
    assert.match(page, /Noch nicht gespeichert/)
    assert.match(page, /Getippt/)
    const last = Object.keys(formOf(page)).filter((name) => name.endsWith('-id')).length - 1
    const moved = await office.post(at('fragen'), {
      ...formOf(page),
      [`item-${last}-question`]: 'Wohin geht der Preis?',
      [`item-${last}-answer`]: 'An alle Partner.',
      act: `up-${last}`,
    })
    const fields = formOf(await moved.text())
    assert.equal(fields[`item-${last - 1}-question`], 'Wohin geht der Preis?')
    const without = formOf(await (await office.post(at('fragen'), { ...fields, act: 'remove-0' })).text())
    assert.equal(without['item-0-question'], fields['item-1-question'])
    assert.deepEqual(await form('fragen'), before)
    assert.equal((await office.post(at('fragen'), { ...without, reason: 'Neue Frage', act: 'save' })).status, 303)
    const questions = (await findFresh())?.questions ?? []
    assert.equal(questions.at(-2)?.slug, 'wohin-geht-der-preis')
    assert.equal(
      questions.some(({ slug }) => slug === before['item-0-question']),
      false,
    )
  })

  it('keep exact weights and scales', async () => {
    const points = '0 nichts\n2 etwas\n5 alles'
    const change = { 'item-0-weight': '33,333', 'item-1-weight': '33,333', 'item-2-weight': '33,334', 'item-1-points': points }
    assert.equal((await save('kriterien', change)).status, 303)
    const criteria = (await findFresh())?.criteria ?? []
    assert.deepEqual(
      criteria.map(({ weight }) => weight),
      [33.333, 33.333, 33.334],
    )
    assert.deepEqual(
      criteria[1]?.points.map((point) => point.points),
      [0, 2, 5],
    )
    assert.match(await (await save('kriterien', { 'item-0-weight': '1,2345' })).text(), /höchstens drei Stellen/)
    assert.match(await (await save('kriterien', { 'item-0-points': '5 viel\n1 wenig' })).text(), /niedrigsten Zahl beginnen/)
  })

  it('leave what has begun, refuse the past and another order, and know the change of clocks', async () => {
    const told = async (change: Record<string, string>) => {
      const answer = await save('zeitplan', change)
      assert.equal(answer.status, 422)
      return answer.text()
    }
    assert.match(await told({ 'item-1-at': '2025-12-24T00:00' }), /ist schon eingetreten/)
    assert.match(await told({ 'item-2-at': '2025-12-04T09:30' }), /läge in der Vergangenheit/)
    assert.match(await told({ 'item-3-at': '2026-01-15T00:00' }), /muss nach „Einreichungsschluss“ liegen/)
    assert.match(await told({ 'item-4-at': '2026-03-29T02:30' }), /wegen der Zeitumstellung/)
    assert.match(await told({ 'item-4-at': 'bald' }), /braucht einen Tag und eine Uhrzeit/)
  })

  it('show each instant with its weekday and the time zone', async () => {
    const words = (await (await office.get(at('zeitplan'))).text()).replaceAll(/<[^>]+>/g, ' ')
    assert.match(words, /Montag, 1\. Dezember 2025[^.]*, deutsche Zeit/)
    assert.match(words, /Dienstag, 10\. Februar 2026[^.]*deutsche Zeit \(Ende des Tages davor: Montag, 9\. Februar 2026/)
  })

  const closesAt = async () => (await findFresh())?.phases.closes.toISOString()
  const waitingId = async () =>
    String((await portal.db.selectFrom('award_waiting_closings').select('id').executeTakeFirst())?.id ?? '')
  const confirm = (who: typeof office, base: string) => who.post(paths.office.edition.closing.to({ editionId }), { base })

  // proves: DL-10, SE-07
  it('let nobody move the closing alone: a second person confirms it, both with a fresh proof', async () => {
    const before = await closesAt()
    const asked = await save('zeitplan', { 'item-2-at': '2026-02-12T00:00', 'item-3-at': '2026-02-18T08:00' })
    assert.match(String(asked.headers.get('location')), /stand=wartet/)
    assert.equal(await closesAt(), before)
    assert.equal((await findFresh())?.phases.jury.toISOString(), '2026-02-18T07:00:00.000Z')
    const first = await waitingId()
    const own = await (await office.get(at('zeitplan'))).text()
    assert.match(own, /wartet auf eine zweite Person: Mittwoch, 11\. Februar 2026, 24:00 Uhr/)
    assert.doesNotMatch(own, />Einreichungsschluss bestätigen</)
    const alone = await confirm(office, first)
    assert.equal(alone.status, 422)
    assert.match(await alone.text(), /selbst vorgeschlagen/)
    await assert.rejects(
      sql`insert into award_closing_confirmations select w.id, c.id, w.asked_by, w.asked_at
        from award_waiting_closings w, award_edition_changes c limit 1`.execute(portal.db),
      /confirmed by whoever asked/,
    )

    await save('zeitplan', { 'item-2-at': '2026-02-11T00:00' })
    const replaced = await confirm(paul, first)
    assert.equal(replaced.status, 422)
    assert.match(await replaced.text(), /durch einen neuen Vorschlag ersetzt/)
    assert.match(await (await paul.get(at('zeitplan'))).text(), />Einreichungsschluss bestätigen</)

    const takenBack = await waitingId()
    const takeBack = () => office.post(paths.office.edition.closingTakeBack.to({ editionId }), { base: takenBack })
    assert.equal((await takeBack()).status, 303)
    assert.equal((await takeBack()).status, 422)
    assert.equal((await confirm(paul, takenBack)).status, 422)
    assert.equal(await waitingId(), '')
    await save('zeitplan', { 'item-2-at': '2026-02-11T00:00' })

    await sql`update people_sessions set authenticated_at = clock_timestamp() - interval '10 minutes'`.execute(portal.db)
    assert.match(String((await confirm(paul, await waitingId())).headers.get('location')), /weiter=/)
    assert.equal((await save('zeitplan', { 'item-2-at': '2026-02-20T00:00' })).status, 403)
    await sql`update people_sessions set authenticated_at = clock_timestamp()`.execute(portal.db)
    assert.equal(await closesAt(), before)

    assert.equal((await confirm(paul, await waitingId())).status, 303)
    assert.equal(await closesAt(), '2026-02-10T23:00:00.000Z')
    assert.equal((await confirm(paul, first)).status, 422)
    assert.doesNotMatch(await (await paul.get(at('zeitplan'))).text(), /wartet auf eine zweite Person/)
    const kinds = portal.db.selectFrom('platform_events').select('kind').where('kind', 'like', 'closing-%').orderBy('seq')
    assert.deepEqual(
      (await kinds.execute()).map(({ kind }) => kind),
      ['closing-asked', 'closing-asked', 'closing-taken-back', 'closing-asked', 'closing-confirmed'],
    )
    assert.deepEqual(await listBrokenInvariants(portal.db), [])

    await save('zeitplan', { 'item-2-at': '2026-02-10T00:00', 'item-3-at': '2026-02-16T08:00' })
    assert.equal((await confirm(paul, await waitingId())).status, 303)
    assert.equal(await closesAt(), before)
    await portal.runJobs()
  })

  it('tell people with drafts, each once, of what is public', async () => {
    for (const _ of [1, 2]) await givenEntry(portal.db, { by: MARTA })
    await save('zeitplan', { 'item-3-at': '2026-02-17T08:00' })
    await portal.runJobs()
    assert.deepEqual(await changeMails(), [])
    await save('zeitplan', { 'item-2-at': '2026-02-13T00:00' })
    await portal.runJobs()
    assert.deepEqual(await changeMails(), [])
    assert.equal((await confirm(paul, await waitingId())).status, 303)
    await portal.runJobs()
    const [mail, ...others] = await changeMails()
    assert.deepEqual(others, [])
    assert.match(
      mail?.text ?? '',
      /jetzt Donnerstag, 12\. Februar 2026, 24:00 Uhr \(bisher Montag, 9\. Februar 2026, 24:00 Uhr\)/,
    )
    assert.doesNotMatch(mail?.text ?? '', /Bewertung|Ministerium/)
  })
  const changeMails = async () => (await mailsTo(portal.db, MARTA)).filter(({ subject }) => /haben sich geändert/.test(subject))

  it('keep categories that an entry names', async () => {
    await givenEntry(portal.db, { by: MARTA })
    const fields = await form('kategorien')
    assert.match(await (await save('kategorien', { 'item-0-title': 'Anders' })).text(), /ändert sich nicht mehr/)
    const removed = formOf(await (await office.post(at('kategorien'), { ...fields, act: 'remove-0' })).text())
    const answer = await office.post(at('kategorien'), { ...removed, reason: 'Weg damit', act: 'save' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /wird schon verwendet/)
    assert.equal((await save('kategorien', { 'item-0-description': 'Anders beschrieben' })).status, 303)
  })

  it('refuse rows of another edition', async () => {
    const { id } = await portal.db
      .selectFrom('award_categories')
      .where('edition_id', '<>', editionId)
      .select('id')
      .executeTakeFirstOrThrow()
    assert.match(await (await save('kategorien', { 'item-5-id': id })).text(), /passt nicht zu dieser Ausgabe/)
  })

  it('are closed for an archived edition, in the database too', async () => {
    const { id } = await portal.db
      .selectFrom('award_editions')
      .where('archived', '=', true)
      .select('id')
      .executeTakeFirstOrThrow()
    const old = partPath.to({ editionId: id, part: 'kategorien' })
    const page = await (await office.get(old)).text()
    assert.match(page, /Diese Ausgabe ist archiviert/)
    assert.doesNotMatch(page, />Speichern</)
    const answer = await office.post(old, { ...formOf(page), 'item-0-title': 'Anders', reason: 'Trotzdem', act: 'save' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Diese Ausgabe ist archiviert/)
    const change = portal.db.updateTable('award_categories').set({ title: 'Anders' }).where('edition_id', '=', id)
    await assert.rejects(change.execute(), /archived/)
  })

  it('are listed with their warnings, which lead to the part', async () => {
    const page = await (await office.get(overview.to({ editionId }))).text()
    assert.match(page, /Der Sitz „NRW\.BANK“|Die Prüfung findet nichts|Hinweis/)
    await save('termine', { 'item-1-starts_at': '2026-12-04T10:00', 'item-1-ends_at': '2026-12-04T11:00' })
    const warned = await (await office.get(overview.to({ editionId }))).text()
    assert.match(warned, /liegt nicht zwischen Ankündigung und Preisverleihung\. Ist der 4\. Dezember 2025 gemeint\?/)
    assert.ok(warned.includes(at('termine')))
  })
})

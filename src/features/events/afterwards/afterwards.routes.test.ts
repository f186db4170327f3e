import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { listBrokenInvariants } from '../../../../db/invariants.ts'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEvent } from '../../../../test/events.ts'
import { formOf } from '../../../../test/form-of.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { pdfFindings } from '../../../../test/pdf-structure.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { siteOn, testSite, type TestSite } from '../../../../test/site.ts'
import { unzip } from '../../../../test/unzip.ts'
import { outboxTicks } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { tellAfterwards } from './afterwards.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const EDITOR = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'
const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
const { events } = paths
const { editor, own, mailed } = events

describe('after an event', () => {
  let portal: TestSite
  let eventId = ''
  const cookie = { marta: '', otto: '', editor: '' }
  type Who = keyof typeof cookie
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    eventId = await givenEvent(portal.db, { questions: ['Was erwarten Sie?'] })
    await signIn()
    const form = { id: randomUUID(), organisation: '', companions: 'Uwe Mit', needs: '', answer1: '=1+1' }
    assert.equal((await post(events.registration.to({ eventId }), form, 'marta')).status, 303)
    const { id: _, ...asked } = form
    const sealed = openedForm(portal, `event registration ${eventId}`)
    const visitor = { ...asked, form: sealed, companions: '', name: 'Vera Besuch', email: VERA }
    assert.equal((await portal.request(events.registration.to({ eventId }), { form: visitor })).status, 303)
    assert.equal((await portal.request(mailed.confirmation.to({ token: await tokenOf(VERA) }), { form: {} })).status, 303)
  })
  beforeEach(async () => {
    await portal.db.deleteFrom('platform_limits').execute()
  })
  after(async () => {
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    await portal.close()
  })

  const signIn = async () => {
    cookie.marta = await portal.signIn(MARTA)
    cookie.otto = await portal.signIn(OTTO)
    cookie.editor = await portal.signIn(EDITOR)
  }
  const page = async (path: string, who?: Who) => (await portal.request(path, { cookie: who && cookie[who] })).text()
  const post = (path: string, form: Record<string, string>, who: Who) => portal.request(path, { form, cookie: cookie[who] })
  const tokenOf = async (email: string) =>
    /anmeldungen\/([\w-]+)/.exec((await mailsTo(portal.db, email))[0]?.text ?? '')?.[1] ?? ''
  const idOf = async (email: string) =>
    (await portal.db.selectFrom('events_registrations').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id
  const martas = async () => ({ registrationId: await idOf(MARTA) })
  const note = async (email: string, present: string) => {
    const registrationId = await idOf(email)
    const form = { [`present-${registrationId}`]: present }
    assert.equal((await post(editor.attendance.to({ eventId, registrationId }), form, 'editor')).status, 303)
  }

  it('lists one’s own registrations in the account, and nobody else’s', async () => {
    assert.match(await page(own.list.to(), 'marta'), /Spotlight Archiv/)
    assert.match(await page(own.list.to(), 'otto'), /zu keiner Veranstaltung angemeldet/)
    assert.match(await page(own.registration.to(await martas()), 'marta'), /Sie haben einen Platz/)
    for (const address of [own.registration, own.attendance, own.feedback])
      assert.equal((await portal.request(address.to(await martas()), { cookie: cookie.otto })).status, 404)
    assert.equal((await post(own.departure.to(await martas()), {}, 'otto')).status, 404)
    assert.equal((await portal.request(own.list.to())).status, 303)
  })

  it('gives neither certificate nor form for feedback before the end', async () => {
    assert.equal((await portal.request(own.attendance.to(await martas()), { cookie: cookie.marta })).status, 303)
    assert.match(await page(own.feedback.to(await martas()), 'marta'), /nach der Veranstaltung geben/)
    assert.equal((await post(own.feedback.to(await martas()), { rating: '5', good: '', better: '' }, 'marta')).status, 422)
    await tellAfterwards(portal.deps)
    assert.doesNotMatch((await mailsTo(portal.db, MARTA))[0]?.subject ?? '', /Wie war es/)
  })

  it('mails once who had a place, with a link that works without an account', async () => {
    await portal.moveTo('2025-12-11T11:00')
    await signIn()
    for (const _ of [1, 2]) await tellAfterwards(portal.deps)
    for (const email of [MARTA, VERA])
      assert.equal((await mailsTo(portal.db, email)).filter(({ subject }) => subject.startsWith('Wie war es?')).length, 1)
    const html = await page(mailed.registration.to({ token: await tokenOf(VERA) }))
    assert.match(html, /sobald vermerkt ist, wer da war[^]*Rückmeldung geben/)
    assert.doesNotMatch(html, />Abmelden</)
  })

  it('certifies attendance as a tagged PDF once it is noted, to all of a party or to nobody', async () => {
    await note(MARTA, '1')
    assert.match(await page(own.registration.to(await martas()), 'marta'), /ein Teil Ihrer Gruppe/)
    await note(MARTA, '2')
    const answer = await portal.request(own.attendance.to(await martas()), { cookie: cookie.marta })
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.match(answer.headers.get('content-disposition') ?? '', /Teilnahmebescheinigung\.pdf/)
    const pdf = new Uint8Array(await answer.arrayBuffer())
    assert.deepEqual(pdfFindings(pdf), [])
    await note(VERA, '1')
    const visitor = await portal.request(mailed.attendance.to({ token: await tokenOf(VERA) }))
    assert.equal(visitor.headers.get('content-type'), 'application/pdf')
    assert.equal((await portal.request(mailed.attendance.to({ token: 'gibt-es-nicht' }))).status, 410)
  })

  it('takes feedback once, says what is missing, and keeps no way from the words to the person', async () => {
    const address = own.feedback.to(await martas())
    const missing = await post(address, { good: 'Getippt', better: '' }, 'marta')
    assert.equal(missing.status, 422)
    assert.match(await missing.text(), /Bitte wählen Sie, wie es Ihnen gefallen hat[^]*Getippt/)
    for (const good of ['KANARIE-lob', 'KANARIE-zweites'])
      assert.equal((await post(address, { rating: '4', good, better: '' }, 'marta')).status, 303)
    const rows = await portal.db.selectFrom('events_feedback').selectAll().execute()
    assert.deepEqual(
      rows.map(({ rating, good }) => [rating, good]),
      [[4, 'KANARIE-lob']],
    )
    assert.deepEqual(Object.keys(rows[0] ?? {}).sort(), ['better', 'event_id', 'good', 'id', 'rating'])
    const chain = await portal.db.selectFrom('platform_events').select('record').execute()
    assert.ok(!JSON.stringify(chain).includes('KANARIE'))
    assert.match(await page(editor.participants.to({ eventId }), 'editor'), /im Mittel[^]*KANARIE-lob/)
    assert.doesNotMatch(await page(events.event.to({ eventId })), /KANARIE-lob/)
  })

  it('writes all feedback anew with each, so that no version of a row tells which is whose', async () => {
    const address = mailed.feedback.to({ token: await tokenOf(VERA) })
    const answer = await portal.request(address, { form: { rating: '2', good: '', better: 'KANARIE-tadel' } })
    assert.equal(answer.status, 303)
    const versions = (table: 'events_feedback' | 'events_feedback_givers') =>
      portal.db
        .selectFrom(table)
        .select((eb) => eb.fn<string>('age', [eb.ref('xmin' as never)]).as('age'))
        .execute()
    assert.equal(new Set((await versions('events_feedback_givers')).map(({ age }) => age)).size, 2, 'each giver came in an act')
    const said = await versions('events_feedback')
    assert.equal(said.length, 2)
    assert.equal(new Set(said.map(({ age }) => age)).size, 1)
    assert.match(await page(editor.participants.to({ eventId }), 'editor'), /KANARIE-lob[^]*KANARIE-tadel/)
  })

  const sendButtonOf = (html: string) => formOf(html.slice(0, html.lastIndexOf('<form class="ik-form"')))
  const written = async (words: Record<string, string>) => ({
    ...formOf(await page(editor.message.to({ eventId }), 'editor')),
    filter: 'present',
    subject: 'Danke, {{name}}',
    body: 'Zu {{veranstaltung}}.\r\nSchön war es.',
    act: 'preview',
    ...words,
  })
  const mailings = () => portal.db.selectFrom('outbox_mailings').selectAll().execute()

  it('shows editors a mail to those who were there before it goes, and says in the preview what stands against it', async () => {
    const address = editor.message.to({ eventId })
    const html = await (await post(address, await written({}), 'editor')).text()
    assert.match(html, /Danke, [^]*Zu Spotlight Archiv[^]*An 2 Personen senden[^]*Nachricht schreiben[^]*Vorschau ansehen/)
    const formBeside = html.slice(html.indexOf('aria-label="Nachricht schreiben"'))
    assert.doesNotMatch(formBeside, /value="send"/, 'Enter in a field sends nothing')
    assert.doesNotMatch(await page(address, 'editor'), /value="send"/)
    for (const [words, sentence] of [
      [{ body: '{{geheim}}' }, /Feld in doppelten geschweiften/],
      [{ filter: 'waiting' }, /zurzeit niemand/],
    ] as const) {
      const refused = await post(address, await written(words), 'editor')
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), sentence)
    }
    assert.deepEqual(await mailings(), [])
  })

  it('sends nothing but what was previewed, to nobody but whom the button has counted', async () => {
    const address = editor.message.to({ eventId })
    const shown = sendButtonOf(await (await post(address, await written({}), 'editor')).text())
    const others: Record<string, string>[] = [{ filter: 'all' }, { subject: 'Anders' }, { body: 'Anders' }, { seen: '' }]
    for (const other of others) {
      const answer = await post(address, { ...shown, act: 'send', ...other }, 'editor')
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Bitte sehen Sie sich die Nachricht noch einmal an/)
    }
    await note(MARTA, '0')
    assert.match(await (await post(address, { ...shown, act: 'send' }, 'editor')).text(), /noch einmal an/)
    await note(MARTA, '2')
    assert.deepEqual(await mailings(), [])
    assert.equal((await post(address, { ...shown, act: 'send' }, 'otto')).status, 403)
  })

  it('sends once however often the button is pressed, at once or later, and is logged', async () => {
    const address = editor.message.to({ eventId })
    const shown = sendButtonOf(await (await post(address, await written({}), 'editor')).text())
    const send = () => post(address, { ...shown, act: 'send' }, 'editor')
    for (const answer of [...(await Promise.all([send(), send(), send()])), await send()]) assert.equal(answer.status, 303)
    assert.equal((await mailings()).length, 1)
    await note(MARTA, '0')
    assert.equal((await send()).status, 303, 'whoever has changed since')
    await note(MARTA, '2')
    await portal.moveTo('2025-12-11T11:05')
    await signIn()
    for (const tick of outboxTicks) await tick(portal.deps)
    assert.equal((await mailsTo(portal.db, VERA))[0]?.subject, 'Danke, Vera Besuch')
    assert.equal((await mailsTo(portal.db, MARTA)).filter(({ subject }) => subject.startsWith('Danke')).length, 1)
    assert.match(await page(address, 'editor'), /Schon gesendet[^]*wer da war \(2\)/)
  })

  it('takes slides as PDF, shown with the event and kept in the portal', async () => {
    const upload = async (name: string, bytes: string, label = 'Folien', form = randomUUID()) => {
      const body = new FormData()
      body.append('id', form)
      body.append('label', label)
      body.append('note', '')
      body.append('file', new Blob([bytes]), name)
      return portal.request(editor.materialUpload.to({ eventId }), { method: 'POST', body, cookie: cookie.editor })
    }
    assert.match(await (await upload('a.exe', 'MZ nichts')).text(), /keine PDF-Datei/)
    assert.equal((await upload('folien.pdf', PDF, '')).status, 422)
    const id = randomUUID()
    for (const _ of ['once', 'a second click'])
      assert.equal((await upload('folien.pdf', PDF, 'Folien vom Archiv', id)).status, 303)
    assert.equal((await portal.db.selectFrom('media_items').select('id').execute()).length, 1)
    assert.match(await page(events.event.to({ eventId })), /Folien vom Archiv \(wird noch geprüft\)/)
    await portal.runJobs()
    const html = await page(events.event.to({ eventId }))
    const address = /href="(\/medien\/[0-9a-f-]+)"[^>]*>Folien vom Archiv/.exec(html)?.[1] ?? ''
    assert.equal((await portal.request(address)).status, 200)
    const later = await givenEvent(portal.db, {
      title: 'Noch nicht',
      startsAt: '2026-01-11T09:00:00Z',
      endsAt: '2026-01-11T10:00:00Z',
    })
    const body = new FormData()
    for (const [name, value] of Object.entries({ id: randomUUID(), label: 'Zu früh', note: '' })) body.append(name, value)
    body.append('file', new Blob([PDF]), 'folien.pdf')
    const early = await portal.request(editor.materialUpload.to({ eventId: later }), {
      method: 'POST',
      body,
      cookie: cookie.editor,
    })
    assert.match(await early.text(), /sobald die Veranstaltung begonnen hat/)
    assert.equal((await post(editor.materialRemoval.to({ eventId, materialId: id }), {}, 'editor')).status, 303)
    assert.doesNotMatch(await page(events.event.to({ eventId })), /Folien vom Archiv/)
    assert.equal((await portal.request(address)).status, 404, 'what was removed is not read under its address either')
    assert.equal((await upload('folien.pdf', PDF, 'Folien vom Archiv', id)).status, 303)
    assert.doesNotMatch(await page(events.event.to({ eventId })), /Folien vom Archiv/)
  })

  it('names no slides in which something was found, but to the editors', async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ id: randomUUID(), label: 'KANARIE-folien', note: '' })) body.append(name, value)
    body.append('file', new Blob([PDF]), 'folien.pdf')
    await portal.request(editor.materialUpload.to({ eventId }), { method: 'POST', body, cookie: cookie.editor })
    assert.match(await page(events.event.to({ eventId })), /KANARIE-folien/)
    const { sha256 } = await portal.db.selectFrom('media_items').select('sha256').executeTakeFirstOrThrow()
    const found = { sha256, verdict: 'infected', scanned_at: new Date('2025-12-11T10:00:00Z') }
    await portal.db.insertInto('platform_blob_scans').values(found).execute()
    assert.doesNotMatch(await page(events.event.to({ eventId })), /KANARIE-folien/)
    assert.match(await page(editor.event.to({ eventId }), 'editor'), /KANARIE-folien[^]*Schadsoftware gefunden/)
  })

  it('gives words of feedback back that came after somebody had been noted as absent', async () => {
    const other = await givenEvent(portal.db, { title: 'Ein zweites' })
    const form = { id: randomUUID(), organisation: '', companions: '', needs: '' }
    await portal.moveTo('2025-12-04T09:40')
    await signIn()
    assert.equal((await post(events.registration.to({ eventId: other }), form, 'otto')).status, 303)
    await portal.moveTo('2025-12-11T11:10')
    await signIn()
    const registrationId = await idOf(OTTO)
    const noted = { [`present-${registrationId}`]: '0' }
    await post(editor.attendance.to({ eventId: other, registrationId }), noted, 'editor')
    const answer = await post(own.feedback.to({ registrationId }), { rating: '4', good: 'KANARIE <b>', better: '' }, 'otto')
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /<title>Fehler:[^]*keine Teilnahme vermerkt[^]*nicht angekommen[^]*KANARIE &lt;b>/)
  })

  it('reads one’s own registrations with as many statements for three as for one', async () => {
    let statements = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const counted = await siteOn({ db: portal.db.withPlugin(counting), dataDir: portal.dataDir })
    const needed = async () => {
      statements = 0
      const html = await (await counted.request(own.list.to(), { cookie: cookie.otto })).text()
      return { statements, listed: html.match(/Ein (zweites|drittes|viertes)/g)?.length ?? 0 }
    }
    const first = await needed()
    for (const title of ['Ein drittes', 'Ein viertes']) {
      const id = await givenEvent(portal.db, { title, startsAt: '2026-01-11T09:00:00Z', endsAt: '2026-01-11T10:00:00Z' })
      const form = { id: randomUUID(), organisation: '', companions: '', needs: '' }
      assert.equal((await post(events.registration.to({ eventId: id }), form, 'otto')).status, 303)
    }
    const third = await needed()
    assert.ok(third.listed > first.listed)
    assert.equal(third.statements, first.statements)
  })

  it('exports the participants as XLSX in which nothing typed is a formula', async () => {
    const answer = await post(editor.participantsExport.to({ eventId }), { format: 'xlsx' }, 'editor')
    assert.match(answer.headers.get('content-disposition') ?? '', /teilnehmende\.xlsx/)
    const files = await unzip(Buffer.from(await answer.arrayBuffer()))
    const sheet = files.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
    const strings = files.get('xl/sharedStrings.xml')?.toString() ?? ''
    for (const text of ['Nummer', 'Marta Probe', 'Uwe Mit', 'Vera Besuch', VERA, 'Was erwarten Sie?', '=1+1'])
      assert.ok(`${sheet}${strings}`.includes(text), text)
    assert.doesNotMatch(sheet, /<f>/)
    assert.equal(sheet.match(/<row /g)?.length, 3)
    const exported = await portal.db.selectFrom('platform_events').where('kind', 'like', '%export%').select('kind').execute()
    assert.equal(exported.length, 1)
  })
})

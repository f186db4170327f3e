import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../db/seeds/people.ts'
import { givenEntry, givenOpened, givenSubmission } from '../../test/factories.ts'
import { formsOf } from '../../test/forms.ts'
import { mailsTo } from '../../test/mailbox.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { sendMailings } from './sending.job.ts'

// proves: JU-10, EM-02, EM-10, I9

const { outbox } = paths
const INGRID = 'ingrid.vordruck@buero.example'
const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const TITLE = 'KANARIE-titel'
const slug = '2025-2026'

describe('a mailing of the office', () => {
  let portal: TestSite
  let cookie = ''
  let editionId = ''
  let martas = ''
  before(async () => {
    portal = await testSite({ at: '2026-01-10T10:00' })
    await seedPeople(portal.db)
    editionId = (await portal.db.selectFrom('award_editions').where('slug', '=', slug).select('id').executeTakeFirstOrThrow()).id
    martas = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: TITLE } } })
    await givenEntry(portal.db, { by: OTTO, texts: { title: { title: `${TITLE}-zwei` } } })
    cookie = await portal.signIn(INGRID)
  })
  after(() => portal.close())

  const key = (group: string) => `award:${editionId}:${group}`
  const ask = (path: string, form?: Record<string, string | string[]>) => portal.request(path, { cookie, ...(form && { form }) })
  const read = async (path: string) => (await ask(path)).text()
  const at = (mailingId: string) => ({ mailingId })
  const moveTo = async (wallClock: string) => {
    await portal.moveTo(wallClock)
    cookie = await portal.signIn(INGRID)
  }
  const draft = async (group: string, body = 'Guten Tag {{name}}, [hier]({{link}})', subject = 'Hinweis') => {
    const begun = await ask(outbox.creation.to(), { id: randomUUID(), template: 'leer' })
    const mailingId = /[0-9a-f-]{36}/.exec(begun.headers.get('location') ?? '')?.[0] ?? ''
    assert.equal((await ask(outbox.mailing.to({ mailingId }), { group: key(group), subject, body })).status, 303)
    return mailingId
  }
  const release = async (mailingId: string, seen?: string) => {
    const page = await read(outbox.release.to(at(mailingId)))
    const form = formsOf(page).find(({ action }) => action === outbox.release.to(at(mailingId)))?.untouched ?? {}
    return ask(outbox.release.to(at(mailingId)), seen === undefined ? form : { seen })
  }
  const rows = (mailingId: string) =>
    portal.db.selectFrom('outbox_recipients').where('mailing_id', '=', mailingId).selectAll().execute()
  const allPages = async (mailingId: string) =>
    Promise.all(
      [
        outbox.list.to(),
        outbox.mailing.to(at(mailingId)),
        outbox.release.to(at(mailingId)),
        outbox.preview.to(at(mailingId)),
        outbox.preview.to(at(mailingId), { seite: 1, ansicht: 'html' }),
        outbox.preview.to(at(mailingId), { seite: 2 }),
      ].map(read),
    )

  /** The same form pressed twice at once and a third time from the history: one address, one more draft. */
  const twice = async (page: string, action: string, filled = {}) => {
    const found = formsOf(await read(page)).find((one) => one.action === action)
    const form = { ...found?.untouched, ...filled }
    const drafts = async () => (await portal.db.selectFrom('outbox_mailings').select('id').execute()).length
    const before = await drafts()
    const answers = [...(await Promise.all([ask(action, form), ask(action, form)])), await ask(action, form)]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303],
    )
    const [address = '', ...others] = new Set(answers.map(({ headers }) => headers.get('location')))
    assert.deepEqual(others, [])
    assert.equal(await drafts(), before + 1)
    return address ?? ''
  }

  it('is begun once, however often its form is sent, and keeps what was written since', async () => {
    const mailing = await twice(outbox.creation.to(), outbox.creation.to(), { template: 'leer' })
    const again = await twice(outbox.creation.to(), outbox.creation.to(), { template: 'leer' })
    assert.notEqual(again, mailing, 'a new page begins a new one')
    const id = /[0-9a-f-]{36}/.exec(mailing)?.[0] ?? ''
    await ask(mailing, { group: key('drafts'), subject: 'Weitergeschrieben', body: 'Text' })
    assert.equal((await ask(outbox.creation.to(), { id, template: 'leer' })).status, 303)
    assert.match(await read(mailing), /Weitergeschrieben/)
  })

  it('is not begun by a form without its number or template, which says so', async () => {
    for (const [form, sentence] of [
      [{ template: 'leer' }, /Bitte senden Sie das Formular noch einmal ab/],
      [{ id: randomUUID(), template: 'gibt-es-nicht' }, /Bitte wählen Sie eine Vorlage/],
    ] as const) {
      const answer = await ask(outbox.creation.to(), form)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
  })

  it('names unknown fields and groups in a sentence and keeps what was typed', async () => {
    const mailingId = await draft('drafts')
    for (const [change, sentence] of [
      [{ body: 'Hallo {{punkte}}' }, /gibt es zurzeit nicht: \{\{punkte\}\}\. Sie können verwenden: \{\{name\}\}/],
      [{ subject: '{{titel}}' }, /gibt es zurzeit nicht: \{\{titel\}\}/],
      [{ subject: 'a\nBcc: b@c.example' }, /in eine Zeile/],
      [{ subject: ' ' }, /Bitte geben Sie einen Betreff an/],
      [{ group: key('winners') }, /Bitte wählen Sie, an wen die Nachricht geht/],
      [{ group: 'award:x:drafts' }, /Bitte wählen Sie, an wen die Nachricht geht/],
    ] as const) {
      const answer = await ask(outbox.mailing.to(at(mailingId)), {
        group: key('drafts'),
        subject: 'S',
        body: 'Getippt',
        ...change,
      })
      const page = await answer.text()
      assert.equal(answer.status, 422)
      assert.match(page, sentence)
      assert.match(page, 'body' in change ? /Hallo/ : /Getippt/)
    }
  })

  it('tells the office neither titles nor persons of drafts, and reaches the persons all the same', async () => {
    const mailingId = await draft('drafts', '{{name}} {{organisation}} {{kategorie}} {{frist}} {{ausgabe}} {{link}}')
    const pages = (await allPages(mailingId)).join('\n')
    assert.match(pages, /Hellenthal/)
    assert.match(pages, /\[Name der Person\]/)
    for (const secret of ['KANARIE', 'Marta', MARTA, 'Otto', OTTO]) assert.ok(!pages.includes(secret), secret)
    await ask(outbox.trial.to(at(mailingId)), { seite: '1' })
    const [trial] = await mailsTo(portal.db, INGRID)
    assert.match(trial?.subject ?? '', /^\[Probe\] Hinweis/)
    assert.doesNotMatch(`${trial?.text}${trial?.html}`, /Marta|Otto|KANARIE/)

    assert.equal((await release(mailingId)).status, 303)
    const log = await read(outbox.mailing.to(at(mailingId)))
    assert.doesNotMatch(log, /Marta|Otto|KANARIE/)
    await portal.moveTo('2026-01-10T10:02')
    await sendMailings(portal.deps)
    const [mail] = await mailsTo(portal.db, MARTA)
    assert.match(mail?.text ?? '', new RegExp(`^Marta Probe .*Montag, 9\\. Februar 2026.*${martas}`))
    assert.equal((await mailsTo(portal.db, OTTO)).length, 1)
  })

  it('knows a title and its persons since the opening, in mails to those who handed in', async () => {
    await givenSubmission(portal.deps, { entryId: martas, by: MARTA })
    await moveTo('2026-02-10T09:00')
    const before = await draft('handed-in', '{{name}} {{eingangsnummer}}')
    assert.doesNotMatch((await allPages(before)).join('\n'), /KANARIE|Marta|\{\{titel\}\}/)
    await givenOpened(portal.db, editionId)
    const mailingId = await draft('handed-in', '{{titel}} {{eingangsnummer}}', 'Zu „{{titel}}“')
    const { receipt_number } = await portal.db.selectFrom('award_submissions').select('receipt_number').executeTakeFirstOrThrow()
    const pages = (await allPages(mailingId)).join('\n')
    assert.match(pages, /Zu „KANARIE-titel“/)
    assert.ok(pages.includes(`KANARIE-titel ${receipt_number}`))
    assert.doesNotMatch(await read(outbox.release.to(at(mailingId))), /KANARIE-titel-zwei|Otto/)
  })

  it('speaks of winners only when the results are public', async () => {
    const mailingId = await draft('handed-in')
    const category = await portal.db
      .selectFrom('award_categories')
      .where('edition_id', '=', editionId)
      .select('id')
      .orderBy('position')
      .executeTakeFirstOrThrow()
    const [one, two] = await portal.db.selectFrom('people_roles').where('role', '=', 'office').select('person_id').execute()
    const decision = { category_id: category.id, entry_id: martas, reason: 'KANARIE-grund', decided_at: new Date() }
    await portal.db.insertInto('award_decisions').values(decision).execute()
    await portal.db
      .insertInto('award_releases')
      .values({
        edition_id: editionId,
        release_at: new Date('2026-04-15T09:00:00Z'),
        asked_by: one?.person_id ?? '',
        asked_at: new Date(),
        confirmed_by: two?.person_id ?? '',
        confirmed_at: new Date(),
      })
      .execute()
    await moveTo('2026-04-15T10:59:59.999')
    const answer = () => ask(outbox.mailing.to(at(mailingId)), { group: key('winners'), subject: 'S', body: '{{titel}}' })
    assert.doesNotMatch((await allPages(mailingId)).join('\n'), /Ausgezeichnet|Auszeichnung/)
    assert.equal((await answer()).status, 422)
    await moveTo('2026-04-15T11:00')
    assert.equal((await answer()).status, 303)
    assert.match(
      await read(outbox.release.to(at(mailingId))),
      /Ausgezeichnete Beiträge[\s\S]*1 E-Mail an 1 Person[\s\S]*Marta Probe/,
    )
  })

  it('is released by what was seen, with a fresh proof, once; then it stands', async () => {
    const mailingId = await draft('handed-in')
    const stale = await release(mailingId, 'f'.repeat(64))
    assert.equal(stale.status, 422)
    assert.match(await stale.text(), /haben sich geändert/)
    await portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 400_000) })
      .execute()
    assert.equal((await release(mailingId)).status, 303)
    assert.deepEqual(await rows(mailingId), [])
    cookie = await portal.signIn(INGRID)
    const both = await Promise.all([release(mailingId), release(mailingId)])
    assert.ok(both.some(({ status }) => status === 303))
    assert.equal((await rows(mailingId)).length, 1)
    const late = await ask(outbox.mailing.to(at(mailingId)), { group: key('drafts'), subject: 'Anders', body: 'Anders' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /inzwischen freigegeben/)
    await assert.rejects(portal.db.updateTable('outbox_mailings').set({ body: 'x' }).where('id', '=', mailingId).execute())
    await assert.rejects(portal.db.updateTable('outbox_recipients').set({ email: 'x@y.example' }).execute())
    const events = await portal.db.selectFrom('platform_events').where('subject_id', '=', mailingId).select('kind').execute()
    assert.deepEqual(events, [{ kind: 'mailing-released' }])
  })

  it('waits a minute, then sends once, however often and by however many it is looked for', async () => {
    await moveTo('2026-04-16T09:00')
    const mailingId = await draft('handed-in', 'Einmal')
    await release(mailingId)
    await sendMailings(portal.deps)
    assert.deepEqual(
      (await rows(mailingId)).map(({ queued_at }) => queued_at),
      [null],
    )
    await portal.moveTo('2026-04-16T09:01')
    await Promise.all([sendMailings(portal.deps), sendMailings(portal.deps)])
    await portal.db.updateTable('outbox_recipients').set({ queued_at: null }).where('mailing_id', '=', mailingId).execute()
    await sendMailings(portal.deps)
    const mails = (await mailsTo(portal.db, MARTA)).filter(({ text }) => text === 'Einmal')
    assert.equal(mails.length, 1)
    await portal.runJobs()
    assert.match(await read(outbox.mailing.to(at(mailingId))), /1 von 1 zugestellt/)
  })

  it('can be cancelled while it waits, and copied', async () => {
    await moveTo('2026-04-16T10:00')
    const mailingId = await draft('jurors', 'Nie gesendet')
    await release(mailingId)
    assert.ok((await rows(mailingId)).length >= 2)
    assert.equal((await ask(outbox.cancellation.to(at(mailingId)), {})).status, 303)
    assert.equal((await ask(outbox.cancellation.to(at(mailingId)), {})).status, 422)
    await portal.moveTo('2026-04-16T10:05')
    await sendMailings(portal.deps)
    const sent = await portal.db.selectFrom('platform_mails').where('text', '=', 'Nie gesendet').selectAll().execute()
    assert.deepEqual(sent, [])
    const copies = await twice(outbox.mailing.to(at(mailingId)), outbox.copy.to(at(mailingId)))
    assert.match(await read(copies), /Entwurf, zuletzt geändert[\s\S]*Nie gesendet/)
    const without = await ask(outbox.copy.to(at(mailingId)), {})
    assert.equal(without.status, 422)
    assert.match(await without.text(), /Bitte senden Sie das Formular noch einmal ab/)
  })

  it('shows what the mail server said and tries again', async () => {
    await moveTo('2026-04-16T11:00')
    const mailingId = await draft('handed-in', 'Noch einmal')
    await release(mailingId)
    await portal.moveTo('2026-04-16T11:02')
    await sendMailings(portal.deps)
    await portal.db.deleteFrom('platform_mails').where('text', '!=', 'Noch einmal').execute()
    const failure = { failed_at: new Date(), failure: '550 unknown mailbox' }
    await portal.db.updateTable('platform_mails').set(failure).execute()
    assert.match(await read(outbox.mailing.to(at(mailingId))), /Fehlgeschlagen[\s\S]*550 unknown mailbox/)
    assert.equal((await ask(outbox.retry.to(at(mailingId)), {})).status, 303)
    await portal.runJobs()
    assert.match(await read(outbox.mailing.to(at(mailingId))), /1 von 1 zugestellt/)
    assert.equal((await ask(outbox.retry.to(at(mailingId)), {})).status, 422)
  })

  it('goes to those picked by hand, and is blocked by a missing value', async () => {
    const mailingId = await draft('picked', '{{name}} {{kategorie}}')
    assert.match(await read(outbox.mailing.to(at(mailingId))), /Zurzeit bekäme sie niemand/)
    assert.equal((await ask(outbox.choices.to(at(mailingId)), { chosen: ['x'] })).status, 422)
    assert.equal((await ask(outbox.choices.to(at(mailingId)), { chosen: [martas] })).status, 303)
    await portal.db.updateTable('people_persons').set({ name: '' }).where('email', '=', MARTA).execute()
    assert.match(await read(outbox.preview.to(at(mailingId))), /Hier fehlt eine Angabe[\s\S]*\{\{name\}\}/)
    const refused = await release(mailingId, 'egal')
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Bei einigen Empfängern fehlt eine Angabe/)
    assert.deepEqual(await rows(mailingId), [])
  })
})

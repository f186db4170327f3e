import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const office = paths.office.correction

describe('the correction of an entry', () => {
  let portal: TestSite
  let cookie = ''
  let marta = ''
  let entryId = ''
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    const texts = { description: { financing: 'Umlage nach Einwohnern', shortDescription: 'Fünf Orte, ein Dienst' } }
    entryId = await givenEntry(portal.db, { by: MARTA, texts })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-02-11T09:00')
    const { id } = await portal.db
      .selectFrom('award_editions')
      .where('slug', '=', '2025-2026')
      .select('id')
      .executeTakeFirstOrThrow()
    await givenOpened(portal.db, id)
    cookie = await portal.signIn('ingrid.vordruck@buero.example')
    marta = await portal.signIn(MARTA)
  })
  after(() => portal.close())

  const read = async (path: string, who = cookie) => (await portal.request(path, { cookie: who })).text()
  const ask = (change: Record<string, string | string[]> = {}) =>
    portal.request(office.page.to({ entryId }), {
      cookie,
      form: {
        message: 'Bitte nennen Sie den Schlüssel der Umlage.',
        parts: 'description.financing',
        day: '21.2.2026',
        time: '18:00',
        ...change,
      },
    })
  const step = (name: 'description' | 'lead') => paths.award.step.to({ entryId, step: name })
  const stored = async (name: string) => {
    const rows = await portal.db
      .selectFrom('award_entry_states')
      .where('entry_id', '=', entryId)
      .where('step', '=', name)
      .select(['revision', 'content'])
      .orderBy('revision')
      .execute()
    return rows.map((row) => (row.content as { texts: Record<string, string> }).texts)
  }
  const save = (name: 'description' | 'lead', form: Record<string, string>) =>
    portal.request(step(name), { cookie: marta, form: { action: 'save', ...form } })
  const versions = () =>
    portal.db
      .selectFrom('award_submissions')
      .where('entry_id', '=', entryId)
      .select(['id', 'version', 'origin', 'manifest', 'arrived_at'])
      .orderBy('version')
      .execute()
  const contents = async () =>
    /name="contents"[^>]*value="([^"]*)"/.exec(await read(paths.award.correction.to({ entryId }), marta))?.[1] ?? ''
  const complete = (hash: string) =>
    portal.request(paths.award.correction.to({ entryId }), { cookie: marta, form: { contents: hash } })
  const mails = async (subject: string) =>
    portal.db.selectFrom('platform_mails').where('subject', 'like', subject).select(['recipient', 'text']).execute()

  it('is asked for with a message, parts and a term; ten days are proposed', async () => {
    assert.match(await read(office.page.to({ entryId })), /value="21\.2\.2026"/)
    const refused: [Record<string, string | string[]>, RegExp][] = [
      [{ message: ' ' }, /Bitte schreiben Sie, was zu korrigieren ist/],
      [{ parts: [] }, /Bitte wählen Sie mindestens einen Teil/],
      [{ parts: 'title.category' }, /Bitte wählen Sie mindestens einen Teil/],
      [{ day: '10.2.2026' }, /Bitte geben Sie eine Frist in der Zukunft an/],
      [{ day: '31.2.2026' }, /Bitte geben Sie den Tag an/],
    ]
    for (const [change, sentence] of refused) {
      const answer = await ask(change)
      assert.equal(answer.status, 422)
      const page = await answer.text()
      assert.match(page, sentence)
      assert.ok('message' in change || page.includes('Schlüssel der Umlage'))
    }
    assert.equal((await ask()).status, 303)
    assert.equal((await ask()).status, 422)
  })

  it('is told to whoever may hand in: by mail, on the list and on the task list', async () => {
    await portal.runJobs()
    const [mail, ...more] = await mails('Korrektur bis%')
    assert.deepEqual([mail?.recipient, more], [MARTA, []])
    assert.match(mail?.text ?? '', /Schlüssel der Umlage[\s\S]*Samstag, 21\. Februar 2026, 18:00 Uhr/)
    assert.match(
      await read(paths.award.entries.to(), marta),
      /Korrektur nachgefordert[\s\S]*Bitte bis Samstag, 21\. Februar 2026, 18:00 Uhr/,
    )
    const tasks = await read(paths.award.entry.to({ entryId }), marta)
    assert.match(tasks, /Korrektur nachgefordert bis/)
    assert.equal(tasks.match(/Zur Korrektur geöffnet/g)?.length, 1)
    assert.match(await read(paths.office.entry.to({ entryId })), /Korrektur läuft[\s\S]*Beschreibung: /)
  })

  it('reopens exactly what was named, whatever a form sends', async () => {
    const page = await read(step('description'), marta)
    assert.match(page, /<textarea[^>]*name="financing"/)
    assert.doesNotMatch(page, /<textarea[^>]*name="shortDescription"/)
    assert.match(page, /Fünf Orte, ein Dienst/)
    const saved = await save('description', { base: '1', financing: 'Umlage je Einsatz', shortDescription: 'EINGESCHMUGGELT' })
    assert.equal(saved.status, 303)
    const [before, present] = await stored('description')
    assert.deepEqual(present, { ...before, financing: 'Umlage je Einsatz' })
    const other = await save('lead', { base: '1', contactName: 'Typkanarie' })
    assert.equal(other.status, 422)
    assert.match(await other.text(), /nur die Teile geöffnet[\s\S]*Typkanarie/)
    const upload = await portal.request(paths.award.attachments.to({ entryId }), {
      cookie: marta,
      method: 'POST',
      body: fileForm(),
    })
    assert.equal(upload.status, 422)
    assert.equal((await portal.db.selectFrom('award_attachments').select('id').execute()).length, 0)
  })

  it('is held by the database too', async () => {
    const person = await portal.db.selectFrom('people_persons').where('email', '=', MARTA).select('id').executeTakeFirstOrThrow()
    const insert = async (name: string, change: Record<string, string>) => {
      const states = await stored(name)
      await portal.db
        .insertInto('award_entry_states')
        .values({
          entry_id: entryId,
          step: name,
          revision: states.length + 1,
          content: JSON.stringify({ texts: { ...states.at(-1), ...change }, partners: [] }),
          saved_by: person.id,
          saved_at: new Date('2026-02-11T08:00:00Z'),
        })
        .execute()
      return (await stored(name)).length - states.length
    }
    assert.equal(await insert('lead', { contactName: 'Jemand' }), 0)
    assert.equal(await insert('description', { shortDescription: 'Anders' }), 0)
    assert.equal(await insert('description', { financing: 'Umlage je Einsatz und Ort' }), 1)
    await portal.moveTo('2026-02-21T18:00')
    assert.equal(await insert('description', { financing: 'Zu spät' }), 0)
    await portal.moveTo('2026-02-11T09:00')
  })

  it('waits with the result of the formal check', async () => {
    const form = { result: 'admitted', resultReason: '' }
    const answer = await portal.request(paths.office.check.result.to({ entryId }), { cookie, form })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Eine Nachforderung läuft/)
  })

  it('is remembered two days before the term, once', async () => {
    const { remindOfCorrections } = await import('../../entrant/correction.job.ts')
    const reminders = async () => (await mails('Ihre Korrektur ist noch nicht%')).length
    await portal.moveTo('2026-02-19T17:59')
    await remindOfCorrections(portal.deps)
    assert.equal(await reminders(), 0)
    await portal.moveTo('2026-02-19T18:00')
    await remindOfCorrections(portal.deps)
    await remindOfCorrections(portal.deps)
    assert.equal(await reminders(), 1)
  })

  it('cannot be completed from the term on; what was typed is answered and kept', async () => {
    marta = await portal.signIn(MARTA)
    const hash = await contents()
    await portal.moveTo('2026-02-21T18:00')
    marta = await portal.signIn(MARTA)
    const late = await complete(hash)
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Die Frist der Nachforderung ist abgelaufen/)
    const typed = await save('description', { base: '3', financing: 'Spätkanarie' })
    assert.equal(typed.status, 422)
    assert.match(await typed.text(), /Spätkanarie/)
    assert.equal((await versions()).length, 1)
    await portal.moveTo('2026-02-21T17:59')
  })

  it('is completed by many clicks at once as one new version that differs in the named part alone', async () => {
    marta = await portal.signIn(MARTA)
    const hash = await contents()
    assert.equal((await complete('0'.repeat(64))).status, 422)
    const answers = await Promise.all(Array.from({ length: 8 }, () => complete(hash)))
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]))
    assert.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 1)
    const [first, second, ...more] = await versions()
    assert.ok(first && second && more.length === 0)
    assert.deepEqual([first.origin, second.origin, second.version], ['hand-in', 'correction', 2])
    const expected = first.manifest.replace('Umlage nach Einwohnern', 'Umlage je Einsatz und Ort')
    const bare = (text: string) => text.replace(/"revision":\d+/g, '').replace(/"version":\d+/, '')
    assert.equal(bare(second.manifest), bare(expected))
    assert.match(await read(answers[0]?.headers.get('location') ?? '', marta), /Diese Fassung zählt/)
    await portal.runJobs()
    assert.match((await mails('Eingangsbestätigung%')).at(-1)?.text ?? '', /Fassung: 2[\s\S]*Korrektur abgeschlossen/)
  })

  it('leaves both versions to the office, word by word, and its dates in the course of things', async () => {
    const submissionId = (await versions())[1]?.id ?? ''
    const page = await read(office.comparison.to({ entryId, submissionId }))
    assert.match(page, /Umlage <del>.*nach.*<\/del><ins>.*je.*<\/ins>.*Einwohnern.*<ins>.*Einsatz und Ort/)
    assert.doesNotMatch(page, /Fünf Orte/)
    const entry = await read(paths.office.entry.to({ entryId }))
    assert.match(entry, /mit Fassung 2/)
    assert.match(entry, /Korrektur abgeschlossen, neue Fassung[\s\S]*Korrektur nachgefordert/)
    assert.match(await read(paths.award.entry.to({ entryId }), marta), /Beendet: [\s\S]*mit Fassung 2/)
  })

  it('is what stands for everybody who judges', async () => {
    const standing = await portal.db.selectFrom('award_standing_entries').select('submission_id').executeTakeFirstOrThrow()
    assert.equal(standing.submission_id, (await versions())[1]?.id)
    assert.equal((await save('description', { base: '3', financing: 'Danach' })).status, 422)
  })

  it('ends without a version too, and what was changed meanwhile gets into no later one', async () => {
    cookie = await portal.signIn('ingrid.vordruck@buero.example')
    await ask({ parts: ['lead'], day: '1.3.2026' })
    assert.equal((await save('lead', { base: '1', contactName: 'Nie gefragt' })).status, 303)
    await portal.request(office.end.to({ entryId }), { cookie, form: {} })
    await portal.runJobs()
    assert.equal((await mails('Die Nachforderung ist beendet')).length, 1)
    assert.equal((await save('lead', { base: '2', contactName: 'Wieder zu' })).status, 422)

    await ask({ parts: ['attachments', 'description.financing'], day: '1.3.2026' })
    const file = await portal.request(paths.award.attachments.to({ entryId }), {
      cookie: marta,
      method: 'POST',
      body: fileForm(),
    })
    assert.equal(file.status, 303)
    assert.equal((await complete(await contents())).status, 303)
    const third = (await versions())[2]
    assert.doesNotMatch(third?.manifest ?? '', /Nie gefragt/)
    assert.match(await read(office.comparison.to({ entryId, submissionId: third?.id ?? '' })), /Hinzugefügt: <bdi>nachweis\.pdf/)
  })

  it('tells nobody outside: no word of it in the record of events', async () => {
    const events = await portal.db.selectFrom('platform_events').where('kind', 'like', 'correction%').select('record').execute()
    assert.equal(events.length, 6)
    assert.ok(events.every(({ record }) => !record.includes('Schlüssel') && !record.includes('Umlage')))
    assert.equal((await portal.request(office.page.to({ entryId }), { cookie: marta })).status, 403)
    const otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    assert.equal((await portal.request(paths.award.correction.to({ entryId }), { cookie: otto })).status, 404)
  })
})

function fileForm(): FormData {
  const body = new FormData()
  body.append('kind', 'other')
  const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
  body.append('file', new Blob([pdf], { type: 'application/pdf' }), 'nachweis.pdf')
  return body
}

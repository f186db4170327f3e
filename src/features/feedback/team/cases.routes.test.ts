import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenCase } from '../../../../test/cases.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { listBrokenInvariants } from '../../../../db/invariants.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { addJob, TICK } from '../../../platform/jobs.ts'
import { senderKeeper } from '../forget-cases.queries.ts'
import { previewForgottenCases } from '../retention.job.ts'

const NINA = 'nina.zeile@redaktion.example'
const PAUL = 'paul.stempel@buero.example'
const MARTA = 'marta.probe@hellenthal.example'
const { cases } = paths.feedback
const OMBUDS = 'Die Ombudsstelle vermittelt.'

describe('the cases of the team', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: NINA, name: 'Nina Zeile', role: 'editor' })
    await givenPerson(portal.db, { email: PAUL, name: 'Paul Stempel', role: 'office' })
    await givenPerson(portal.db, { email: MARTA, placeId: '05366020' })
  })
  after(async () => {
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    await portal.close()
  })

  const read = async (path: string, email = NINA) => (await portal.request(path, { cookie: await portal.signIn(email) })).text()
  const act = async (path: string, form: Record<string, string>, email = NINA) =>
    portal.request(path, { form, cookie: await portal.signIn(email) })
  const answer = (caseId: string, kind: string, text: string, id: string = randomUUID()) =>
    act(cases.answers.to({ caseId }), { id, kind, text })
  const eventsOf = async (id: string) =>
    (await portal.db.selectFrom('platform_events').where('subject_id', '=', id).orderBy('seq').select('kind').execute()).map(
      ({ kind }) => kind,
    )
  const tick = async () => {
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }

  it('are read by editors and the office alone', async () => {
    const caseId = await givenCase(portal.deps, { subject: 'KANARIE-fall' })
    for (const path of [cases.list.to(), cases.one.to({ caseId })]) {
      for (const email of [NINA, PAUL]) assert.match(await read(path, email), /KANARIE-fall/)
      assert.doesNotMatch(await read(path, MARTA), /KANARIE-fall/)
      assert.doesNotMatch(await (await portal.request(path)).text(), /KANARIE-fall/)
    }
    assert.equal((await act(cases.taking.to({ caseId }), {}, MARTA)).status, 403)
    assert.deepEqual(await eventsOf(caseId), ['case-received'])
  })

  it('are taken by one, over from another, with the name of whoever has it', async () => {
    const caseId = await givenCase(portal.deps)
    const page = cases.one.to({ caseId })
    assert.match(await read(page), /In Arbeit bei[^]*niemandem/)
    assert.equal((await act(cases.taking.to({ caseId }), {})).status, 303)
    assert.match(await read(cases.list.to(), PAUL), /In Arbeit[^]*Nina Zeile/)
    assert.doesNotMatch(await read(page), /Vorgang übernehmen|Von hier an/)
    assert.equal((await act(cases.taking.to({ caseId }), {})).status, 303, 'a second click')
    await portal.moveTo('2025-12-04T09:31')
    assert.equal((await act(cases.taking.to({ caseId }), {}, PAUL)).status, 303)
    assert.match(await read(page), /In Arbeit bei[^]*Paul Stempel/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('are answered in two steps: an interim notice, which must name the Ombudsstelle, and the answer, once', async () => {
    const caseId = await givenCase(portal.deps, { email: 'ilse@anderswo.example', name: 'Ilse' })
    const page = cases.one.to({ caseId })
    const template = await read(cases.one.to({ caseId }, { vorlage: 'zwischennachricht' }))
    assert.match(template, /15\. Januar 2026[^]*§ 10d BGG NRW[^]*\[Vom Betreiber zu ergänzen: Anschrift/)
    const without = await answer(caseId, 'interim', 'Wir arbeiten daran.')
    assert.equal(without.status, 422)
    assert.match(await without.text(), /Bitte weisen Sie auf die Ombudsstelle hin[^]*Wir arbeiten daran\./)
    const gap = await answer(caseId, 'interim', `${OMBUDS} [Vom Betreiber zu ergänzen: Anschrift]`)
    assert.match(await gap.text(), /Im Text steht noch/)
    const neither = await act(cases.answers.to({ caseId }), { id: randomUUID(), text: 'Was?' })
    assert.match(await neither.text(), /Bitte wählen Sie, ob[^]*Was\?/)
    assert.equal((await mailsTo(portal.db, 'ilse@anderswo.example')).length, 1)

    const id = randomUUID()
    for (const status of [303, 303]) assert.equal((await answer(caseId, 'interim', `Es dauert. ${OMBUDS}`, id)).status, status)
    assert.match(await read(page), /Nächster Termin[^]*Antwort bis zum|Antwort bis 15\. Januar 2026/)
    assert.equal((await answer(caseId, 'answer', 'Behoben, danke.')).status, 303)
    const mails = await mailsTo(portal.db, 'ilse@anderswo.example')
    assert.equal(mails.length, 3)
    assert.match(mails[0]?.text ?? '', /Guten Tag Ilse,[^]*Behoben, danke\./)
    assert.match(await read(page), /Beantwortet[^]*Zwischennachricht[^]*Es dauert[^]*Behoben, danke\./)
    const late = await answer(caseId, 'rejection', `Doch nicht. ${OMBUDS}`)
    assert.equal(late.status, 422)
    assert.match(await late.text(), /inzwischen abgeschlossen/)
    assert.match(await (await act(cases.taking.to({ caseId }), {})).text(), /schon abgeschlossen/)
    assert.deepEqual(await eventsOf(caseId), ['case-received', 'case-taken', 'case-noticed', 'case-answered'])
  })

  it('are declined with a reason; without an address it stays here', async () => {
    const caseId = await givenCase(portal.deps, { kind: 'contact', assistive: '', email: '' })
    assert.match(await (await answer(caseId, 'interim', 'Es dauert.')).text(), /erreicht niemanden/)
    const mails = await portal.db.selectFrom('platform_mails').select('recipient').execute()
    assert.equal((await answer(caseId, 'rejection', 'Das ist nicht unsere Aufgabe.')).status, 303)
    assert.equal((await portal.db.selectFrom('platform_mails').select('recipient').execute()).length, mails.length)
    assert.match(await read(cases.one.to({ caseId })), /Abgelehnt[^]*nicht gesendet, weil keine Adresse[^]*nicht unsere Aufgabe/)
  })

  it('have notes that nobody is mailed', async () => {
    const caseId = await givenCase(portal.deps, { email: 'notiz@anderswo.example' })
    assert.equal((await act(cases.notes.to({ caseId }), { id: randomUUID(), note: 'KANARIE-intern' }, PAUL)).status, 303)
    assert.match(await read(cases.one.to({ caseId })), /Paul Stempel[^]*KANARIE-intern/)
    assert.match(
      await (await act(cases.notes.to({ caseId }), { id: randomUUID(), note: ' ' })).text(),
      /Bitte schreiben Sie einen Text/,
    )
    const told = await portal.db.selectFrom('platform_mails').select('text').execute()
    assert.ok(told.every(({ text }) => !text.includes('KANARIE-intern')))
  })

  it('remind whoever took them before the day and on it, else the editors, and are marked once it has passed', async () => {
    const [taken, open] = [await givenCase(portal.deps), await givenCase(portal.deps)]
    await act(cases.taking.to({ caseId: taken }), {}, PAUL)
    const numberOf = async (id: string) =>
      (await portal.db.selectFrom('feedback_cases').where('id', '=', id).select('number').executeTakeFirstOrThrow()).number
    const [takenNumber, openNumber] = [await numberOf(taken), await numberOf(open)]
    const reminders = async (email: string) =>
      (await mailsTo(portal.db, email))
        .map(({ subject }) => subject)
        .filter((subject) => /fällig/.test(subject))
        .reverse()
    const about = async (email: string, number: number) =>
      (await reminders(email)).sort().filter((subject) => subject.includes(`${number}`))

    await portal.moveTo('2025-12-14T23:59')
    await tick()
    assert.deepEqual([await about(PAUL, takenNumber), await about(NINA, openNumber)], [[], []])
    await portal.moveTo('2025-12-15T00:00')
    await tick()
    await tick()
    assert.deepEqual(await about(PAUL, takenNumber), [`Vorgang ${takenNumber}: Zwischennachricht bald fällig`])
    assert.deepEqual(await about(NINA, takenNumber), [])
    await portal.moveTo('2025-12-18T08:00')
    await tick()
    assert.doesNotMatch(await read(cases.one.to({ caseId: open })), /Überfällig/)
    assert.deepEqual(
      await about(NINA, openNumber),
      ['bald', 'jetzt'].map((when) => `Vorgang ${openNumber}: Zwischennachricht ${when} fällig`),
    )
    assert.equal((await answer(open, 'interim', OMBUDS)).status, 303)
    await portal.moveTo('2025-12-19T08:00')
    await tick()
    assert.match(await read(cases.one.to({ caseId: taken })), /Überfällig/)
    assert.doesNotMatch(await read(cases.one.to({ caseId: open })), /Überfällig/)
    await portal.moveTo('2026-01-12T08:00')
    await tick()
    assert.ok((await about(NINA, openNumber)).includes(`Vorgang ${openNumber}: Antwort bald fällig`))
    await portal.moveTo('2025-12-04T09:30')
  })

  it('forget who wrote when the account is closed, and go a year after they were closed', async () => {
    const caseId = await givenCase(portal.deps, { email: MARTA, name: 'KANARIE Marta' })
    const open = await givenCase(portal.deps)
    await transact(portal.db, async (tx) =>
      senderKeeper.forget?.(tx, { personId: randomUUID(), email: MARTA, tombstone: 'x', at: new Date() }),
    )
    assert.doesNotMatch(await read(cases.one.to({ caseId })), /KANARIE|marta\.probe/)
    await answer(caseId, 'answer', 'Behoben.')
    const left = async () =>
      (await portal.db.selectFrom('feedback_cases').where('id', 'in', [caseId, open]).select('id').execute()).length
    await portal.moveTo('2026-12-04T09:29')
    assert.equal(await previewForgottenCases(portal.db), 0)
    await tick()
    assert.equal(await left(), 2)
    await portal.moveTo('2026-12-04T09:30')
    assert.ok((await previewForgottenCases(portal.db)) > 0)
    await tick()
    assert.equal(await left(), 1)
    assert.equal((await portal.db.selectFrom('feedback_answers').where('case_id', '=', caseId).select('id').execute()).length, 0)
  })
})

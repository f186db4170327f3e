import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { formsOf } from '../../../../../test/forms.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { mailFeedback } from './feedback.job.ts'

// proves: JU-10, I9

const { feedback } = paths.office
const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const TEXT = 'KANARIE-rueckmeldung: Stark war die Rufbereitschaft.'
const REASON = 'KANARIE-begruendung'

describe('feedback to those who have not won', () => {
  let portal: TestSite
  let ingrid = ''
  let paul = ''
  let marta = ''
  let otto = ''
  let lost = ''
  let won = ''
  let categoryId = ''
  let editionId = ''

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    lost = await givenEntry(portal.db, { by: MARTA })
    won = await givenEntry(portal.db, { by: OTTO })
    await givenSubmission(portal.deps, { entryId: lost, by: MARTA })
    await givenSubmission(portal.deps, { entryId: won, by: OTTO })
    const standing = await portal.db.selectFrom('award_standing_entries').where('entry_id', '=', lost).selectAll().execute()
    categoryId = standing[0]?.category_id ?? ''
    editionId = standing[0]?.edition_id ?? ''
    await givenOpened(portal.db, editionId)
    await moveTo('2026-03-24T09:00')
  })
  after(() => portal.close())

  const moveTo = async (wallClock: string) => {
    await portal.moveTo(wallClock)
    ingrid = await portal.signIn('ingrid.vordruck@buero.example')
    paul = await portal.signIn('paul.stempel@buero.example')
    marta = await portal.signIn(MARTA)
    otto = await portal.signIn(OTTO)
  }
  const read = async (path: string, cookie: string) => (await portal.request(path, { cookie })).text()
  const one = (entryId = lost) => feedback.one.to({ entryId })
  const post = (form: Record<string, string>, cookie = ingrid) => portal.request(one(), { cookie, form })
  const decided = () =>
    portal.db
      .insertInto('award_decisions')
      .values({ category_id: categoryId, entry_id: won, reason: REASON, decided_at: new Date() })
      .execute()
  const givenRelease = async () => {
    const [first, second] = await portal.db.selectFrom('people_roles').where('role', '=', 'office').select('person_id').execute()
    const asked = { asked_by: first?.person_id ?? '', asked_at: new Date() }
    const confirmed = { confirmed_by: second?.person_id ?? '', confirmed_at: new Date() }
    const release_at = new Date('2026-04-15T09:00:00Z')
    await portal.db
      .insertInto('award_releases')
      .values({ edition_id: editionId, release_at, ...asked, ...confirmed })
      .execute()
  }
  const mails = () =>
    portal.db
      .selectFrom('platform_mails')
      .where('subject', 'like', 'Eine Rückmeldung%')
      .select(['recipient', 'text', 'html'])
      .execute()

  it('is not written before the jury has decided, nor for the winner', async () => {
    assert.match(await read(feedback.list.to(), ingrid), /Noch keine Entscheidung/)
    assert.equal((await post({ act: 'save', base: '0', text: TEXT })).status, 422)
    await decided()
    assert.match(await read(feedback.list.to(), ingrid), /Noch zu schreiben: 1 von 1/)
    const winner = await portal.request(one(won), { cookie: ingrid, form: { act: 'save', base: '0', text: TEXT } })
    assert.equal(winner.status, 422)
    assert.match(await winner.text(), /Eine Rückmeldung ist nicht vorgesehen/)
    assert.deepEqual(await portal.db.selectFrom('award_feedback_texts').selectAll().execute(), [])
  })

  it('begins empty, whatever the jury has written', async () => {
    const page = await read(one(), ingrid)
    assert.match(page, /<textarea[^>]*><\/textarea>/)
    assert.doesNotMatch(page, new RegExp(REASON))
  })

  it('is written, kept when it is stale, and read by a second person', async () => {
    assert.equal((await post({ act: 'save', base: '0', text: TEXT })).status, 303)
    const stale = await post({ act: 'save', base: '0', text: 'Getipptes' }, paul)
    assert.equal(stale.status, 422)
    assert.match(await stale.text(), /inzwischen geändert[\s\S]*Getipptes/)
    assert.equal((await post({ act: 'proofread', base: '1' })).status, 422)
    assert.doesNotMatch(await read(one(), ingrid), /value="proofread"/)
    assert.equal((await post({ act: 'proofread', base: '1' }, paul)).status, 303)
    assert.match(await read(one(), ingrid), /Gegengelesen[\s\S]*Paul Stempel/)
    assert.match(
      await read(paths.office.entry.to({ entryId: lost }), ingrid),
      /Rückmeldung an die Einreichenden[\s\S]*Gegengelesen/,
    )
  })

  it('reaches nobody before the results are public, however it is asked for', async () => {
    await givenRelease()
    await moveTo('2026-04-15T10:59:59.999')
    for (const answer of [
      await post({ act: 'release', base: '1' }),
      await portal.request(feedback.list.to(), { cookie: ingrid, form: { fassung: `${lost}:1` } }),
    ])
      assert.equal(answer.status, 422)
    await mailFeedback(portal.deps, { entryId: lost })
    assert.deepEqual(await mails(), [])
    assert.doesNotMatch(await read(paths.award.entry.to({ entryId: lost }), marta), /KANARIE|Rückmeldung/)
    assert.equal((await portal.request(one(), { cookie: marta })).status, 403)
  })

  it('is released in the state that was seen, with a fresh proof', async () => {
    await moveTo('2026-04-15T11:00')
    const form = formsOf(await read(feedback.list.to(), ingrid)).find(({ action }) => action === feedback.list.to())?.untouched
    assert.deepEqual(form, { fassung: `${lost}:1` })
    assert.equal((await post({ act: 'save', base: '1', text: `${TEXT} Neu.` }, paul)).status, 303)
    assert.equal((await portal.request(feedback.list.to(), { cookie: ingrid, form: form ?? {} })).status, 422)
    await portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 400_000) })
      .execute()
    await post({ act: 'release', base: '2' })
    assert.deepEqual(await portal.db.selectFrom('award_feedback_releases').selectAll().execute(), [])
  })

  it('is released once and mailed once, however many press and however often the job runs', async () => {
    await moveTo('2026-04-15T11:05')
    const all = { cookie: ingrid, form: { fassung: `${lost}:2` } }
    const answers = await Promise.all([post({ act: 'release', base: '2' }, paul), portal.request(feedback.list.to(), all)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
    await portal.runJobs()
    await mailFeedback(portal.deps, { entryId: lost })
    const sent = await mails()
    assert.deepEqual(
      sent.map(({ recipient }) => recipient),
      [MARTA],
    )
    assert.match(sent[0]?.text ?? '', new RegExp(`${paths.award.entry.to({ entryId: lost })}#rueckmeldung`))
    assert.doesNotMatch(`${sent[0]?.text}${sent[0]?.html}`, /KANARIE/)
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', 'like', 'feedback-%')
      .select(['kind', 'record'])
      .execute()
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['feedback-written', 'feedback-proofread', 'feedback-written', 'feedback-released'],
    )
    assert.ok(events.every(({ record }) => !record.includes('KANARIE')))
  })

  it('is read on the page of the entry, by its people alone, and stays as it is', async () => {
    const page = await read(paths.award.entry.to({ entryId: lost }), marta)
    assert.match(page, /id="rueckmeldung"[\s\S]*KANARIE-rueckmeldung: Stark war die Rufbereitschaft\. Neu\./)
    assert.doesNotMatch(page, /KANARIE-begruendung|Ingrid|Paul/)
    assert.equal((await portal.request(paths.award.entry.to({ entryId: lost }), { cookie: otto })).status, 404)
    assert.doesNotMatch(await read(paths.award.entry.to({ entryId: won }), otto), /KANARIE/)
    const late = await post({ act: 'save', base: '2', text: 'Anders' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /wird nicht mehr geändert/)
    await assert.rejects(portal.db.updateTable('award_feedback_texts').set({ text: 'x' }).execute())
  })
})

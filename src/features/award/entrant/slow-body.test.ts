import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry, givenNothingHandedIn } from '../../../../test/factories.ts'
import { formOf } from '../../../../test/form-of.ts'
import { pdf } from '../../../../test/sample-files.ts'
import { servedSite, type ServedSite } from '../../../../test/served-site.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { stopAt } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { paths } from '../../../paths.ts'
import { recordAttachment } from '../attachments.queries.ts'
import { recordSave } from '../entry-states.queries.ts'

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const BOUNDARY = '----grenze7MA4YWxkTrZu0gW'
const FORM = 'application/x-www-form-urlencoded'
const DRAFT_TITLE = 'Rufbereitschaft'

describe('a request whose last byte comes later than its first', () => {
  let portal: ServedSite
  let entryId: string
  let marta: string
  before(async () => {
    portal = await servedSite('2026-02-09T10:00')
    await seedPeople(portal.db)
    marta = await portal.signIn(MARTA)
  })
  after(() => portal.close())
  beforeEach(async () => {
    await clockAt('2026-02-09T10:00')
    await givenNothingHandedIn(portal.db, MARTA)
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: DRAFT_TITLE } } })
  })

  const clockAt = (wallClock: string) => stopAt(portal.db, berlinInstant(wallClock))
  const lastSecond = () => clockAt('2026-02-10T00:00:01')
  const hand = () => paths.award.submission.to({ entryId })
  const shelf = () => paths.award.attachments.to({ entryId })
  const titleStep = () => paths.award.step.to({ entryId, step: 'title' })
  const handInForm = async () =>
    new URLSearchParams(formOf(await (await portal.request(hand(), { cookie: marta })).text())).toString()
  const upload = (content: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nother\r\n`),
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="Plan.pdf"\r\n\r\n`),
      content,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ])
  const multipart = `multipart/form-data; boundary=${BOUNDARY}`

  type Slow = {
    type?: string
    body: string | Buffer
    between: () => Promise<unknown>
    cookie?: string
    method?: string
    more?: Record<string, string>
  }
  /** Everything but the last ten bytes, then what happens meanwhile, then the rest. */
  async function sendSlowly(path: string, slow: Slow): Promise<{ status: number; html: string }> {
    const body = Buffer.from(slow.body)
    const headers = {
      'Content-Type': slow.type ?? FORM,
      'Content-Length': body.length,
      Cookie: slow.cookie ?? marta,
      Origin: portal.url,
      ...slow.more,
    }
    const sending = request(portal.url + path, { method: slow.method ?? 'POST', headers })
    const answered = new Promise<{ status: number; html: string }>((resolve, reject) => {
      sending.on('error', reject)
      sending.on('response', (answer) => text(answer).then((html) => resolve({ status: answer.statusCode ?? 0, html }), reject))
    })
    sending.write(body.subarray(0, -10))
    await wait(200)
    await slow.between()
    sending.end(body.subarray(-10))
    return answered
  }

  const titles = async () =>
    (
      await portal.db
        .selectFrom('award_entry_states')
        .where('entry_id', '=', entryId)
        .where('step', '=', 'title')
        .select('content')
        .orderBy('revision')
        .execute()
    ).map(({ content }) => (content as { texts: { title: string } }).texts.title)
  const submissions = () => portal.db.selectFrom('award_submissions').where('entry_id', '=', entryId).select('id').execute()
  const files = () => portal.db.selectFrom('award_attachments').where('entry_id', '=', entryId).select('file_name').execute()

  // proves: DL-05, I3
  it('hands in when it is whole in time, and is late when it is not: told so, kept as an attempt, the draft as it was', async () => {
    const body = await handInForm()
    await clockAt('2026-02-09T23:59:58')
    const late = await sendSlowly(hand(), { body, between: lastSecond })
    assert.equal(late.status, 422)
    assert.match(late.html, /Die Einreichungsfrist ist abgelaufen/)
    assert.deepEqual(await submissions(), [])
    const attempts = await portal.db.selectFrom('award_refused_hand_ins').where('entry_id', '=', entryId).selectAll().execute()
    assert.deepEqual(
      attempts.map(({ because, arrived_at }) => [because, arrived_at]),
      [['deadline-passed', berlinInstant('2026-02-10T00:00:01')]],
    )
    assert.deepEqual(await titles(), [DRAFT_TITLE])

    await clockAt('2026-02-09T23:59:58')
    const inTime = await sendSlowly(hand(), { body, between: () => clockAt('2026-02-09T23:59:59') })
    assert.equal(inTime.status, 303)
    assert.equal((await submissions()).length, 1)
  })

  // proves: DL-05, I3
  it('takes no instant for taking back or withdrawing before its last byte, whatever the body says it is', async () => {
    assert.equal((await sendSlowly(hand(), { body: await handInForm(), between: async () => {} })).status, 303)
    await clockAt('2026-02-09T23:59:58')
    const late = await sendSlowly(paths.award.takeBack.to({ entryId }), {
      type: multipart,
      body: upload(pdf()),
      between: lastSecond,
    })
    assert.equal(late.status, 422)
    assert.match(late.html, /Einreichungsfrist|Frist/)
    const takenBack = await portal.db.selectFrom('award_take_backs').select('submission_id').execute()
    const [{ id } = { id: '' }] = await submissions()
    assert.equal(
      takenBack.some((one) => one.submission_id === id),
      false,
    )
  })

  // proves: DL-05, I3
  it('saves a step when it is whole in time, and hands the text back when it is not', async () => {
    const body = new URLSearchParams({ base: '1', title: 'Nachgereicht', action: 'save' }).toString()
    await clockAt('2026-02-09T23:59:58')
    const late = await sendSlowly(titleStep(), { body, between: lastSecond })
    assert.equal(late.status, 422)
    assert.match(late.html, /Einreichungsfrist ist abgelaufen[^]*Nachgereicht/)
    assert.deepEqual(await titles(), [DRAFT_TITLE])

    await clockAt('2026-02-09T23:59:58')
    assert.equal((await sendSlowly(titleStep(), { body, between: () => clockAt('2026-02-09T23:59:59') })).status, 303)
    assert.deepEqual(await titles(), [DRAFT_TITLE, 'Nachgereicht'])
  })

  // proves: DL-05, DL-06
  it('brings a file when it is whole in time, and is refused with the reason when it is not', async () => {
    await clockAt('2026-02-09T23:59:58')
    const late = await sendSlowly(shelf(), { type: multipart, body: upload(pdf()), between: lastSecond })
    assert.equal(late.status, 422)
    assert.match(late.html, /„Plan\.pdf“: Die Einreichungsfrist war abgelaufen, als die Datei vollständig bei uns ankam/)
    assert.deepEqual(await files(), [])

    await clockAt('2026-02-09T23:59:58')
    const inTime = await sendSlowly(shelf(), {
      type: multipart,
      body: upload(pdf()),
      between: () => clockAt('2026-02-09T23:59:59'),
    })
    assert.equal(inTime.status, 303)
    assert.deepEqual(await files(), [{ file_name: 'Plan.pdf' }])
  })

  it('is kept out by the database too: one millisecond before closing it is in time, at closing it is not', async () => {
    const closesAt = berlinInstant('2026-02-10T00:00')
    const person = await portal.db.selectFrom('people_persons').select('id').where('email', '=', MARTA).executeTakeFirstOrThrow()
    const content = { texts: { title: 'Vorbei an der Regel' }, partners: [] }
    const save = (savedAt: Date) =>
      recordSave(portal.db, { entryId, step: 'title', revision: 2, content, savedBy: person.id, savedAt })
    assert.equal(await save(closesAt), false)
    assert.equal(await save(new Date(closesAt.getTime() - 1)), true)
    const blob = { sha256: 'b'.repeat(64), bytes: 1, media_type: 'application/pdf', stored_at: closesAt }
    await portal.db.insertInto('platform_blobs').values(blob).execute()
    const file = {
      kind: 'other' as const,
      sha256: blob.sha256,
      bytes: 1,
      fileName: 'a.pdf',
      description: '',
      rightsStatement: '',
    }
    const attach = (addedAt: Date) =>
      transact(portal.db, (tx) => recordAttachment(tx, { ...file, id: randomUUID(), entryId, addedBy: person.id, addedAt }))
    await assert.rejects(attach(closesAt), /took its last file before this one/)
    await attach(new Date(closesAt.getTime() - 1))
    assert.equal((await files()).length, 1)
  })

  // proves: AU-16
  it('brings no file when its sender was removed or lost the right meanwhile, and shows nothing of the entry', async () => {
    const bernd = await portal.db.selectFrom('people_persons').select('id').where('email', '=', BERND).executeTakeFirstOrThrow()
    const membership = () => portal.db.selectFrom('people_memberships').selectAll().where('person_id', '=', bernd.id)
    const row = await membership().executeTakeFirstOrThrow()
    const cookie = await portal.signIn(BERND)
    const send = (between: () => Promise<unknown>) =>
      sendSlowly(shelf(), { type: multipart, body: upload(pdf()), cookie, between })

    const removed = await send(() => portal.db.deleteFrom('people_memberships').where('person_id', '=', bernd.id).execute())
    assert.equal(removed.status, 404)
    assert.doesNotMatch(removed.html, new RegExp(DRAFT_TITLE))
    assert.deepEqual(await files(), [])

    await portal.db.insertInto('people_memberships').values(row).execute()
    const signedOut = await send(() => portal.db.deleteFrom('people_sessions').where('person_id', '=', bernd.id).execute())
    assert.equal(signedOut.status, 303)
    assert.deepEqual(await files(), [])
  })

  // proves: AU-16
  it('ends no resumable upload of somebody who was deactivated meanwhile', async () => {
    const cookie = await portal.signIn(BERND)
    const content = pdf()
    const tus = { 'Tus-Resumable': '1.0.0' }
    const words = Object.entries({ kind: 'other', description: '', rights: '', fileName: 'Plan.pdf' })
    const created = await fetch(portal.url + paths.award.uploads.to({ entryId }), {
      method: 'POST',
      headers: {
        ...tus,
        cookie,
        origin: portal.url,
        'Upload-Length': String(content.length),
        'Upload-Metadata': words.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(','),
      },
    })
    assert.equal(created.status, 201)
    const bernd = await portal.db.selectFrom('people_persons').select('id').where('email', '=', BERND).executeTakeFirstOrThrow()
    const answer = await sendSlowly(String(created.headers.get('location')), {
      method: 'PATCH',
      type: 'application/offset+octet-stream',
      body: content,
      cookie,
      more: { ...tus, 'Upload-Offset': '0' },
      between: () =>
        portal.db
          .insertInto('people_person_deactivations')
          .values({ person_id: bernd.id, deactivated_by: bernd.id, deactivated_at: new Date() })
          .execute(),
    })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /inzwischen nicht mehr bearbeiten/)
    assert.deepEqual(await files(), [])
    await portal.db.deleteFrom('people_person_deactivations').where('person_id', '=', bernd.id).execute()
  })
})

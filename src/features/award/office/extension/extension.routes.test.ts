import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenOpened } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { berlinInstant } from '../../../../platform/berlin.ts'
import { stopAt } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { paths } from '../../../../paths.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { remindOfExtensions } from '../../entrant/extension.job.ts'
import { sendReminders } from '../../reminders.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const UNTIL = berlinInstant('2026-02-12T12:00')

describe('an extension for one lead', () => {
  let portal: TestSite
  let cookie = ''
  let paul = ''
  let marta = ''
  let otto = ''
  let entryId = ''
  let otherId = ''
  before(async () => {
    portal = await testSite({ at: '2026-01-10T10:00' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: MARTA })
    otherId = await givenEntry(portal.db, { by: OTTO })
    await portal.moveTo('2026-02-10T09:00')
    await signIn()
  })
  after(() => portal.close())

  const signIn = async () => {
    cookie = await portal.signIn('ingrid.vordruck@buero.example')
    paul = await portal.signIn('paul.stempel@buero.example')
    marta = await portal.signIn(MARTA)
    otto = await portal.signIn(OTTO)
  }
  const organisation = async () =>
    (
      await portal.db
        .selectFrom('award_entries')
        .where('id', '=', entryId)
        .select('lead_organisation_id as id')
        .executeTakeFirstOrThrow()
    ).id
  const ask = async (change: Record<string, string> = {}) =>
    portal.request(paths.office.extensions.to(), {
      cookie,
      form: { organisation: await organisation(), reason: 'Stromausfall im Rathaus', day: '12.2.2026', time: '12:00', ...change },
    })
  const confirm = (who: string, extension: string) =>
    portal.request(paths.office.extensionConfirmation.to(), { cookie: who, form: { extension } })
  const waiting = async () =>
    (await portal.db.selectFrom('award_waiting_extensions').select(['id', 'reason']).execute()).map(({ id, reason }) => ({
      id: String(id),
      reason,
    }))
  const standing = () => portal.db.selectFrom('award_standing_extensions').select('extended_until').execute()
  const read = async (path: string, who: string) => (await portal.request(path, { cookie: who })).text()
  const save = (id: string, who: string, base: number, text: string) =>
    portal.request(paths.award.step.to({ entryId: id, step: 'description' }), {
      cookie: who,
      form: { base: String(base), action: 'save', financing: text },
    })
  const formOf = async (id: string, who: string) => {
    const html = await read(paths.award.submission.to({ entryId: id }), who)
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '0'.repeat(64)
    return { contents: value('contents'), seen: value('seen') }
  }
  const handIn = async (id: string, who: string, form?: { contents: string; seen: string }) =>
    portal.request(paths.award.submission.to({ entryId: id }), { cookie: who, form: form ?? (await formOf(id, who)) })
  const mailsTo = async (recipient: string) =>
    portal.db.selectFrom('platform_mails').where('recipient', '=', recipient).select(['subject', 'text']).execute()

  it('is asked for with a reason and an end, also after closing', async () => {
    assert.equal((await save(entryId, marta, 1, 'zu spät')).status, 422)
    const refused: [Record<string, string>, RegExp][] = [
      [{ reason: ' ' }, /Bitte geben Sie einen Grund an/],
      [{ organisation: '' }, /Bitte wählen Sie die Organisation aus/],
      [{ organisation: entryId }, /Bitte wählen Sie die Organisation aus/],
      [{ day: '9.2.2026' }, /Bitte geben Sie ein Ende nach dem Einreichungsschluss an/],
      [{ day: '1.6.2026' }, /bevor die Jury beginnt/],
    ]
    for (const [change, sentence] of refused) {
      const answer = await ask(change)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.equal((await ask()).status, 303)
    assert.match(
      await read(paths.office.extensions.to(), cookie),
      /Wartet auf[\s\S]*Hellenthal[\s\S]*12:00 Uhr[\s\S]*Stromausfall im Rathaus/,
    )
  })

  // proves: DL-10, DL-11
  it('counts for nobody and is told to nobody while one person alone wants it', async () => {
    const [{ id } = { id: '' }] = await waiting()
    const alone = await confirm(cookie, id)
    assert.equal(alone.status, 422)
    assert.match(await alone.text(), /Bestätigen muss sie eine zweite Person/)
    assert.doesNotMatch(await read(paths.office.extensions.to(), cookie), /Verlängerung bestätigen/)
    await assert.rejects(
      sql`insert into award_extension_confirmations select id, asked_by, asked_at from award_extensions`.execute(portal.db),
      /confirmed by whoever asked/,
    )
    assert.deepEqual(await standing(), [])
    assert.equal((await save(entryId, marta, 1, 'immer noch zu spät')).status, 422)
    await portal.runJobs()
    assert.deepEqual(
      (await mailsTo(MARTA)).filter(({ subject }) => subject.includes('verlängert')),
      [],
    )
    assert.doesNotMatch(await read(paths.award.entry.to({ entryId }), marta), /verlängert/)
  })

  // proves: SE-07
  it('wants a fresh proof of identity from both', async () => {
    const [{ id } = { id: '' }] = await waiting()
    await sql`update people_sessions set authenticated_at = clock_timestamp() - interval '10 minutes'`.execute(portal.db)
    const asking = await ask({ reason: 'Mit altem Nachweis' })
    assert.equal(asking.status, 403)
    assert.match(await asking.text(), /Mit altem Nachweis/)
    assert.match(String((await confirm(paul, id)).headers.get('location')), /^\/anmelden|identitaet|nachweis/)
    await signIn()
    assert.deepEqual(await waiting(), [{ id, reason: 'Stromausfall im Rathaus' }])
    assert.deepEqual(await standing(), [])
  })

  it('waits on the start page, and is taken back by either person until somebody confirms it', async () => {
    assert.match(await read(paths.office.start.to(), paul), /Fristverlängerungen[\s\S]{0,200}wartet auf eine zweite Person/)
    const takeBack = (who: string, extension: string) =>
      portal.request(paths.office.extensionTakeBack.to(), { cookie: who, form: { extension } })
    const [{ id } = { id: '' }] = await waiting()
    assert.match(await read(paths.office.extensions.to(), cookie), /Vorschlag zurücknehmen/)
    assert.equal((await takeBack(paul, id)).status, 303)
    assert.deepEqual(await waiting(), [])
    assert.doesNotMatch(await read(paths.office.start.to(), paul), /wartet auf eine zweite Person/)
    for (const again of [await takeBack(cookie, id), await confirm(paul, id)]) {
      assert.equal(again.status, 422)
      assert.match(await again.text(), /zurückgenommen/)
    }
    await assert.rejects(
      sql`insert into award_extension_confirmations select e.id, p.id, e.asked_at from award_extensions e, people_persons p
        where p.id <> e.asked_by limit 1`.execute(portal.db),
      /either confirmed or taken back/,
    )
    const events = portal.db.selectFrom('platform_events').where('kind', '=', 'extension-taken-back').select('subject_id')
    assert.deepEqual(await events.execute(), [{ subject_id: id }])
    assert.equal((await ask()).status, 303)
  })

  it('is replaced by asking anew, and granted once by a second person', async () => {
    const [first = { id: '' }] = await waiting()
    assert.equal((await ask({ reason: 'Stromausfall im Rathaus am Montag' })).status, 303)
    const replaced = await confirm(paul, first.id)
    assert.equal(replaced.status, 422)
    assert.match(await replaced.text(), /durch einen neuen Vorschlag ersetzt/)
    const [second = { id: '' }] = await waiting()
    assert.match(await read(paths.office.extensions.to(), paul), /Verlängerung bestätigen/)
    assert.equal((await confirm(paul, second.id)).status, 303)
    assert.equal((await confirm(paul, second.id)).status, 422)
    assert.equal((await confirm(paul, '')).status, 422)
    assert.deepEqual(await standing(), [{ extended_until: UNTIL }])
    assert.match(
      await read(paths.office.extensions.to(), cookie),
      /Gewährt[\s\S]*Hellenthal[\s\S]*Ingrid Vordruck und Paul Stempel/,
    )
    const again = await ask()
    assert.equal(again.status, 422)
    assert.match(await again.text(), /So lange ist die Frist schon verlängert/)
    const events = portal.db.selectFrom('platform_events').select('kind').where('kind', 'like', 'extension-%').orderBy('seq')
    assert.deepEqual(
      (await events.execute()).map(({ kind }) => kind),
      ['extension-asked', 'extension-taken-back', 'extension-asked', 'extension-asked', 'extension-granted'],
    )
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('is told to its organisation and nobody else', async () => {
    await portal.runJobs()
    const [mail] = (await mailsTo(MARTA)).filter(({ subject }) => subject.startsWith('Ihre Frist ist verlängert'))
    assert.match(mail?.text ?? '', /Donnerstag, 12\. Februar 2026, 12:00 Uhr[\s\S]*Stromausfall im Rathaus/)
    assert.ok((await mailsTo(OTTO)).every(({ subject }) => !subject.includes('verlängert')))
    assert.match(await read(paths.award.entry.to({ entryId }), marta), /Ihre Frist ist verlängert bis Donnerstag, 12\. Februar/)
    assert.doesNotMatch(await read(paths.award.entry.to({ entryId: otherId }), otto), /verlängert/)
  })

  it('reminds of its own end, never of the closing that has passed', async () => {
    await portal.moveTo('2026-02-11T13:00')
    await signIn()
    await sendReminders(portal.deps)
    assert.ok((await mailsTo(OTTO)).length > 0)
    const before = (await mailsTo(MARTA)).length
    await remindOfExtensions(portal.deps)
    await remindOfExtensions(portal.deps)
    const mails = await mailsTo(MARTA)
    assert.equal(mails.length, before + 1)
    const own = mails.filter(({ subject }) => subject.startsWith('Noch nicht eingereicht'))
    assert.equal(own.filter(({ text }) => text.includes('12. Februar 2026, 12:00 Uhr')).length, 1)
  })

  it('lets its lead save, and begin a new entry; everybody else stays too late', async () => {
    assert.equal((await save(entryId, marta, 1, 'noch in der Zeit')).status, 303)
    assert.equal((await save(otherId, otto, 1, 'nie')).status, 422)
    assert.doesNotMatch(await read(paths.award.newEntry.to(), marta), /Einreichungsfrist ist abgelaufen/)
    const late = await handIn(otherId, otto)
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Die Einreichungsfrist ist abgelaufen/)
  })

  it('leaves the draft closed to the office, opened or not', async () => {
    const { edition_id } = await portal.db
      .selectFrom('award_entries')
      .where('id', '=', entryId)
      .select('edition_id')
      .executeTakeFirstOrThrow()
    await givenOpened(portal.db, edition_id)
    assert.deepEqual(await portal.db.selectFrom('award_readable_submissions').selectAll().execute(), [])
    assert.doesNotMatch(await read(paths.office.entry.to({ entryId }), cookie), /noch in der Zeit/)
  })

  it('ends at its instant: then it is too late, a millisecond before it is not, however long a lock takes', async () => {
    const form = await formOf(entryId, marta)
    await stopAt(portal.db, UNTIL)
    marta = await portal.signIn(MARTA)
    assert.equal((await handIn(entryId, marta, form)).status, 422)
    await stopAt(portal.db, new Date(UNTIL.getTime() - 1))
    let pending: Promise<Response> | undefined
    await transact(portal.db, async (tx) => {
      await tx.selectFrom('award_entries').where('id', '=', entryId).select('id').forUpdate().execute()
      pending = handIn(entryId, marta, form)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await stopAt(portal.db, new Date(UNTIL.getTime() + 1000))
    })
    assert.equal((await pending)?.status, 303)
    const rows = await portal.db.selectFrom('award_submissions').select(['entry_id', 'arrived_at']).execute()
    assert.deepEqual(rows, [{ entry_id: entryId, arrived_at: new Date(UNTIL.getTime() - 1) }])
  })

  it('is neither offered nor asked for once the jury has begun; a reason that was typed stays to be copied', async () => {
    await portal.moveTo('2026-02-15T09:00')
    await signIn()
    assert.match(await read(paths.office.extensions.to(), cookie), /Verlängerung vorschlagen/)
    const { phases } = (await findCurrentEdition(portal.db)) ?? assert.fail()
    await stopAt(portal.db, phases.jury)
    await portal.deps.clock.refresh()
    await signIn()
    const page = await read(paths.office.extensions.to(), cookie)
    assert.match(page, /Verlängern ist nicht mehr möglich[^]*Die Jury hat am [^]* begonnen/)
    assert.doesNotMatch(page, /<textarea|Verlängerung vorschlagen/)
    const late = await ask({ reason: 'KANARIE-grund', day: '1.6.2026' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Seitdem wird keine Frist mehr verlängert[^]*Ihr Text ist nicht gespeichert[^]*KANARIE-grund/)
    assert.deepEqual(await waiting(), [])
    await portal.moveTo('2026-02-12T11:59')
    await signIn()
  })

  it('is over once handed in: the office reads, and nothing is taken back', async () => {
    await stopAt(portal.db, new Date(UNTIL.getTime() - 1))
    assert.match(await read(paths.office.entry.to({ entryId }), cookie), /noch in der Zeit/)
    const back = await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta, form: {} })
    assert.equal(back.status, 422)
    assert.deepEqual(await portal.db.selectFrom('award_take_backs').selectAll().execute(), [])
    const again = await ask({ day: '13.2.2026' })
    assert.equal(again.status, 422)
    assert.match(await again.text(), /fordern Sie bitte eine Korrektur nach/)
  })
})

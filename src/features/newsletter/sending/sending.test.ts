import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { givenReaders, givenReleasedIssue } from '../../../../test/drills/readers.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import type { Deps } from '../../../platform/deps.ts'
import { messageIdOf } from '../../../platform/mail-message.ts'
import { newsletterTicks } from '../index.ts'
import { findProgress } from './progress.queries.ts'
import { sendIssues } from './send-issues.job.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const READERS = 30
type Behaviour = (to: string) => { responseCode: number; message: string } | 'break' | null

// proves: EM-01, EM-02, EM-10, I9
describe('handing an issue to the mail server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsletter-'))
  const mailLog = join(folder, 'mail.log')
  let portal: TestSite
  let deps: Deps
  let smtp: SMTPServer
  let editor = { personId: '' }
  let readers: string[] = []
  let taken: { to: string[]; mail: ParsedMail }[] = []
  let behave: Behaviour = () => null
  const breaksAfterTaking = new Set<string>()

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    editor = await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    readers = await givenReaders(portal.db, READERS)
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo({ address }, _session, callback) {
        const said = behave(address)
        callback(said && said !== 'break' && said.responseCode >= 500 ? Object.assign(new Error(said.message), said) : null)
      },
      onData(stream, session, callback) {
        simpleParser(stream).then((mail) => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          const said = behave(to[0] ?? '')
          if (said && said !== 'break') return callback(Object.assign(new Error(said.message), said))
          if (!said || breaksAfterTaking.has(to[0] ?? '')) taken.push({ to, mail })
          if (said)
            (this as unknown as { connections: Set<{ _socket: { destroy: () => void } }> }).connections.forEach(({ _socket }) =>
              _socket.destroy(),
            )
          else callback()
        }, callback)
      },
    })
    smtp.on('error', () => {})
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
    const smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
    deps = { ...portal.deps, config: { ...portal.deps.config, smtpUrl, newsletterPerMinute: 0 } }
  })
  after(async () => {
    await new Promise<void>((resolve) => smtp.close(() => resolve()))
    await portal.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(() => {
    taken = []
    behave = () => null
    breaksAfterTaking.clear()
  })

  const released = (ids = readers) => givenReleasedIssue(portal.db, editor.personId, ids)
  const progress = (id: string) => findProgress(portal.db, id)
  const times = () => Object.values(Object.groupBy(taken, ({ to }) => String(to))).map((all) => all?.length)
  /** As if so many minutes had passed. */
  const minutesLater = (minutes: number) =>
    sql`update newsletter_recipients set claimed_at = claimed_at - ${minutes} * interval '1 minute', retry_at = retry_at - ${minutes} * interval '1 minute'
      where done_at is null`.execute(portal.db)
  const tick = async (using: Deps = deps) => newsletterTicks[0]?.(using)

  it('reaches each address once, alone, with its own links, however many work at it', async () => {
    const id = await released()
    await Promise.all([1, 2, 3].map(() => sendIssues({ ...deps }, {})))
    await sendIssues(deps, {})
    assert.deepEqual(
      times(),
      Array.from({ length: READERS }, () => 1),
    )
    assert.ok(taken.every(({ to }) => to.length === 1))
    const leaving = taken.map(({ mail }) => JSON.stringify(mail.headers.get('list')))
    assert.equal(new Set(leaving).size, READERS)
    assert.match(leaving[0] ?? '', /abmeldung\/newsletter\//)
    assert.match(leaving[0] ?? '', /newsletter\.portal\.example/)
    const { mail } = taken[0] as { mail: ParsedMail }
    const link = /abmeldung\/newsletter\/[\w.-]+/.exec(leaving[0] ?? '')?.[0] ?? 'none'
    assert.ok(mail.text?.includes(link) && String(mail.html).includes(link))
    assert.deepEqual(await progress(id), {
      waiting: 0,
      underWay: 0,
      unsettled: 0,
      retried: 0,
      sent: READERS,
      refused: 0,
      skipped: 0,
    })
  })

  it('waits for whoever is put off, and reaches them later with the same Message-ID', async () => {
    const ids: string[] = []
    behave = (to) => (to.startsWith('leserin3@') ? { responseCode: 451, message: '4.3.0 later' } : null)
    const id = await released()
    await sendIssues(deps, {})
    assert.equal(taken.length, READERS - 1)
    assert.equal((await progress(id)).retried, 1)
    behave = () => null
    await sendIssues(deps, {})
    assert.equal(taken.length, READERS - 1)
    await minutesLater(2)
    await sendIssues(deps, {})
    assert.deepEqual(
      times(),
      Array.from({ length: READERS }, () => 1),
    )
    const { mail_id, attempts, failure } = await portal.db
      .selectFrom('newsletter_recipients')
      .where('issue_id', '=', id)
      .where('attempts', '>', 0)
      .select(['mail_id', 'attempts', 'failure'])
      .executeTakeFirstOrThrow()
    ids.push(String(taken.at(-1)?.mail.messageId))
    assert.deepEqual([ids, attempts, failure], [[`<${messageIdOf(deps.config, mail_id)}>`], 1, null])
  })

  it('does not try again where there is no such address, and writes there no more', async () => {
    behave = (to) => (to.startsWith('leserin5@') ? { responseCode: 550, message: '5.1.1 no such user' } : null)
    const id = await released()
    await sendIssues(deps, {})
    assert.equal((await progress(id)).refused, 1)
    behave = () => null
    const next = await released()
    await sendIssues(deps, {})
    assert.deepEqual([(await progress(next)).sent, (await progress(next)).skipped], [READERS - 1, 1])
    await portal.db.deleteFrom('subscribers_suppressions').execute()
  })

  it('is stopped for who was put off, too', async () => {
    behave = (to) => (to.startsWith('leserin4@') ? { responseCode: 451, message: '4.3.0 later' } : null)
    const id = await released()
    await sendIssues(deps, {})
    behave = () => null
    await sql`update newsletter_issues set cancelled_at = now(), cancelled_by = ${editor.personId} where id = ${id}`.execute(
      portal.db,
    )
    await minutesLater(2)
    await sendIssues(deps, {})
    assert.equal(taken.length, READERS - 1)
    await tick()
    assert.deepEqual([(await progress(id)).retried, (await progress(id)).skipped], [0, 1])
  })

  it('touches nobody while the mail server is away', async () => {
    const id = await released()
    await sendIssues({ ...deps, config: { ...deps.config, smtpUrl: 'smtp://127.0.0.1:1' } }, {})
    assert.equal((await progress(id)).waiting, READERS)
    await sendIssues(deps, {})
    assert.deepEqual(
      times(),
      Array.from({ length: READERS }, () => 1),
    )
  })

  it('is held as all mails are after a restore', async () => {
    const id = await released()
    await sql`insert into platform_mail_hold (held_at) values (now())`.execute(portal.db)
    await sendIssues(deps, {})
    assert.equal((await progress(id)).waiting, READERS)
    await sql`delete from platform_mail_hold`.execute(portal.db)
    await sendIssues(deps, {})
    assert.equal(taken.length, READERS)
  })

  it('keeps the pace', async () => {
    const id = await released(readers.slice(0, 10))
    const began = performance.now()
    await sendIssues({ ...deps, config: { ...deps.config, newsletterPerMinute: 600 } }, {})
    assert.ok(performance.now() - began > 880, 'ten letters at ten a second')
    assert.equal((await progress(id)).sent, 10)
  })

  // proves: EM-09
  it('puts off whoever is too many for a domain in a minute, and reaches each of them once, later', async () => {
    const id = await released(readers.slice(0, 10))
    const using = { ...deps, config: { ...deps.config, newsletterPerDomain: 4 } }
    await sendIssues(using, {})
    assert.equal(taken.length, 4)
    assert.deepEqual([(await progress(id)).waiting, (await progress(id)).retried], [6, 0])
    await sendIssues(using, {})
    assert.equal(taken.length, 4, 'nobody is asked for again within the minute')
    const minutes = await portal.db
      .selectFrom('newsletter_recipients')
      .where('issue_id', '=', id)
      .where('retry_at', 'is not', null)
      .select(sql<number>`ceil(extract(epoch from retry_at - clock_timestamp()) / 60)::int`.as('minute'))
      .execute()
    assert.deepEqual(minutes.map(({ minute }) => minute).sort(), [1, 1, 1, 1, 2, 2])
    await minutesLater(3)
    await sendIssues({ ...using }, {})
    await minutesLater(3)
    await sendIssues({ ...using }, {})
    assert.deepEqual(times(), Array(10).fill(1))
    assert.equal((await progress(id)).sent, 10)
  })

  describe('when the connection breaks without an answer', () => {
    /** Of two addresses nobody knows; one of them the mail server has taken. */
    async function inDoubt(): Promise<string> {
      behave = (to) => (/^leserin(1|10)@/.test(to) ? 'break' : null)
      breaksAfterTaking.add('leserin1@liste.example')
      const id = await released(readers.slice(0, 4))
      for (let run = 0; run < 4; run += 1) await sendIssues(deps, {})
      behave = () => null
      return id
    }
    const line = (id: string) =>
      `Dec  4 10:00:01 mail postfix/cleanup[1]: 4X1: message-id=<${id}>\nDec  4 10:00:01 mail postfix/qmgr[2]: 4X1: from=<x@y.example>, size=1, nrcpt=1 (queue active)\n`
    const writeLog = () => {
      writeFileSync(mailLog, 'Dec  4 10:00:00 mail postfix/master[1]: started\n')
      for (const { mail } of taken) appendFileSync(mailLog, line(String(mail.messageId).slice(1, -1)))
    }

    it('asks the mail server’s log: what it took is sent, what it did not take goes out again', async () => {
      const id = await inDoubt()
      writeLog()
      const asking = { ...deps, config: { ...deps.config, mailLog } }
      await tick(asking)
      const before = taken.length
      await minutesLater(4)
      await tick(asking)
      await sendIssues(deps, {})
      assert.ok(before < 4)
      assert.deepEqual(times(), [1, 1, 1, 1])
      assert.equal((await progress(id)).sent, 4)
    })

    it('waits for a person where nobody can be asked, and does what they decide', async () => {
      for (const [act, mails] of [
        ['sent', 0],
        ['again', 1],
      ] as const) {
        taken = []
        const id = await inDoubt()
        await minutesLater(4)
        await tick()
        await tick({ ...deps, config: { ...deps.config, mailLog: join(folder, 'gibt-es-nicht.log') } })
        await sendIssues(deps, {})
        const { unsettled } = await progress(id)
        assert.ok(unsettled >= 1)
        const cookie = await portal.signIn(EDITOR)
        const page = await (await portal.request(paths.newsletter.draft.to({ issueId: id }), { cookie })).text()
        assert.match(page, /ist ungewiss, ob die Ausgabe angekommen ist/)
        const before = taken.length
        const form = { act }
        assert.equal((await portal.request(paths.newsletter.unsettled.to({ issueId: id }), { cookie, form })).status, 303)
        await sendIssues(deps, {})
        assert.equal(taken.length - before >= mails, true)
        assert.equal((await progress(id)).sent, 4)
        const again = await portal.request(paths.newsletter.unsettled.to({ issueId: id }), { cookie, form })
        assert.equal(again.status, 303, 'a second click')
        const events = await portal.db
          .selectFrom('platform_events')
          .where('kind', '=', 'newsletter-settled')
          .where('subject_id', '=', id)
          .select('record')
          .execute()
        assert.deepEqual(
          events.map(({ record }) => JSON.parse(record).data),
          [{ act, recipients: unsettled }],
        )
      }
    })
  })
})

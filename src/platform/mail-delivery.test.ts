import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { readConfig } from './config.ts'
import { transact } from './db.ts'
import type { Deps } from './deps.ts'
import { directoryFiles } from './files-directory.ts'
import { openKeys } from './keys.ts'
import type { Job } from './jobs.ts'
import { createLog } from './log.ts'
import { queueMail, SEND_MAIL } from './mail.ts'
import { MailNotAccepted, mailJobs } from './mail-delivery.ts'
import { readMail, readMails } from './mail-folder.ts'
import { secureRandom } from './random.ts'
import { readReturnPath } from './return-path.ts'
import { noScanner } from './scanner.ts'

// proves: EM-02, EM-09, I9
describe('delivering a mail', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mail-'))
  const now = new Date('2025-12-04T08:30:00Z')
  let database: TestDatabase
  let deps: Deps
  let smtp: SMTPServer
  let envelopes: string[][] = []
  let senders: string[] = []
  let received: ParsedMail[] = []
  let refusal: { responseCode: number; message: string } | null = null

  before(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData(stream, session, callback) {
        simpleParser(stream).then((mail) => {
          if (refusal) return callback(Object.assign(new Error(refusal.message), refusal))
          senders.push(session.envelope.mailFrom ? session.envelope.mailFrom.address : '')
          envelopes.push(session.envelope.rcptTo.map((to) => to.address))
          received.push(mail)
          callback()
        }, callback)
      },
    })
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
    database = await testDatabase()
    const port = (smtp.server.address() as AddressInfo).port
    const config = readConfig({
      NODE_ENV: 'test',
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      DATA_DIR: dir,
      MAIL_FROM: 'portal@nrw.example',
    })
    deps = {
      config,
      db: database.db,
      clock: { now: () => now, refresh: async () => {} },
      random: secureRandom,
      keys: openKeys(config),
      files: directoryFiles(join(dir, 'files')),
      scanner: noScanner,
      log: createLog('silent'),
    }
  })
  after(async () => {
    await new Promise<void>((resolve) => smtp.close(() => resolve()))
    await database.drop()
    rmSync(dir, { recursive: true })
  })
  beforeEach(() => {
    envelopes = []
    senders = []
    received = []
    refusal = null
  })

  async function queued(changes: Partial<Parameters<typeof queueMail>[1]> = {}): Promise<string> {
    await transact(database.db, (tx) =>
      queueMail(tx, {
        recipient: 'rathaus@hellenthal.example',
        subject: 'Eingangsbestätigung für „Rufbereitschaft“',
        html: '<p>Schönen Tag</p>',
        text: 'Schönen Tag',
        queuedAt: now,
        ...changes,
      }),
    )
    const row = await database.db
      .selectFrom('platform_mails')
      .select('id')
      .where('sent_at', 'is', null)
      .where('failure', 'is', null)
      .executeTakeFirstOrThrow()
    return row.id
  }
  const send = (mailId: string, using: Deps = deps) => (mailJobs('Portal Probe')[SEND_MAIL] as Job)(using, { mailId })
  const rowOf = (id: string) =>
    database.db.selectFrom('platform_mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  it('arrives with both texts, attachment and headers, and is recorded as sent', async () => {
    const id = await queued({
      headers: { 'List-Unsubscribe': '<https://nrw.example/ab>' },
      attachments: [
        { fileName: 'Bestätigung.pdf', mediaType: 'application/pdf', contentBase64: Buffer.from('%PDF-1.7').toString('base64') },
      ],
    })
    await send(id)
    const mail = received[0] as ParsedMail
    assert.deepEqual(envelopes, [['rathaus@hellenthal.example']])
    assert.equal(mail.subject, 'Eingangsbestätigung für „Rufbereitschaft“')
    assert.equal(mail.text?.trim(), 'Schönen Tag')
    assert.match(String(mail.html), /<p>Schönen Tag<\/p>/)
    assert.equal(mail.from?.text, '"Portal Probe" <portal@nrw.example>')
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
    assert.equal(mail.messageId, `<${id}@nrw.example>`)
    assert.equal(mail.date?.toISOString(), now.toISOString())
    assert.match(JSON.stringify(mail.headers.get('list')), /nrw\.example\/ab/)
    assert.deepEqual(
      mail.attachments.map((file) => [file.filename, file.contentType, file.content.toString()]),
      [['Bestätigung.pdf', 'application/pdf', '%PDF-1.7']],
    )
    assert.equal((await rowOf(id)).sent_at?.toISOString(), now.toISOString())
  })

  it('has a return path of its own where what comes back is read, and no other mail has one', async () => {
    const reading = { ...deps, config: { ...deps.config, returnAddress: 'rueck@nrw.example' } }
    const asked = await queued({ ownReturnPath: true })
    await send(asked, reading)
    await send(await queued(), reading)
    await send(await queued({ ownReturnPath: true }))
    const [own = '', ...others] = senders
    assert.equal(readReturnPath(reading, own), asked)
    assert.deepEqual(others, ['portal@nrw.example', 'portal@nrw.example'])
  })

  it('happens once, however often the job runs', async () => {
    const id = await queued()
    await send(id)
    await send(id)
    assert.equal(received.length, 1)
  })

  it('happens once when two jobs run at the same time', async () => {
    const id = await queued()
    const outcomes = await Promise.allSettled([send(id), send(id), send(id)])
    assert.equal(received.length, 1)
    assert.ok(outcomes.some(({ status }) => status === 'fulfilled'))
    await send(id)
    assert.equal(received.length, 1)
  })

  it('goes to one address or to nobody', async () => {
    for (const recipient of [
      'a@x.example, b@y.example',
      'a@x.example b@y.example',
      '"a@x.example" <b@y.example>',
      'a@x.example\r\nRCPT TO:<b@y.example>',
      'a(b@y.example)@x.example',
      'keine-adresse',
    ]) {
      const id = await queued({ recipient })
      await assert.rejects(send(id))
      assert.equal((await rowOf(id)).failure, 'not one address')
    }
    assert.deepEqual(envelopes, [])
  })

  it('keeps a line break in the subject out of the headers', async () => {
    await send(await queued({ subject: 'Hallo\r\nBcc: b@y.example' }))
    assert.deepEqual(envelopes, [['rathaus@hellenthal.example']])
    assert.equal(received[0]?.bcc, undefined)
  })

  it('is recorded as failed and arrives when tried again with the same Message-ID', async () => {
    const id = await queued()
    refusal = { responseCode: 451, message: 'later, rathaus@hellenthal.example' }
    await assert.rejects(send(id), (error: Error) => error.message.includes('451') && !error.message.includes('hellenthal'))
    const failed = await rowOf(id)
    assert.equal(failed.sent_at, null)
    assert.equal(failed.failed_at?.toISOString(), now.toISOString())
    assert.match(String(failed.failure), /451 later/)
    refusal = null
    await send(id)
    assert.equal(received[0]?.messageId, `<${id}@nrw.example>`)
    assert.deepEqual([(await rowOf(id)).failed_at, (await rowOf(id)).failure], [null, null])
  })

  it('fails calmly when the mail server is gone', async () => {
    const id = await queued()
    await assert.rejects(send(id, { ...deps, config: { ...deps.config, smtpUrl: 'smtp://127.0.0.1:1' } }), /ECONNREFUSED|ESOCKET/)
    assert.equal((await rowOf(id)).sent_at, null)
    await send(id)
  })

  // proves: EM-13
  describe('to another machine', () => {
    /** This machine, too, but by an address that is not its own alone. */
    const elsewhere = (server: SMTPServer, words = '') => {
      const port = (server.server.address() as AddressInfo).port
      return { ...deps, config: { ...deps.config, smtpUrl: `smtp://0.0.0.0:${port}/${words}` } }
    }

    it('never goes without encryption, whatever the URL says: it waits', async () => {
      const id = await queued()
      for (const words of ['', '?requireTLS=false', '?ignoreTLS=true', '?opportunisticTLS=true']) {
        await assert.rejects(send(id, elsewhere(smtp, words)), MailNotAccepted)
        assert.equal((await rowOf(id)).sent_at, null)
        assert.match(String((await rowOf(id)).failure), /STARTTLS/i)
      }
      assert.deepEqual(envelopes, [])
      await send(id)
      assert.equal(envelopes.length, 1)
    })

    it('never goes to a server that cannot prove its name', async (t) => {
      // Its certificate is one that everybody has: the package's own.
      const impostor = new SMTPServer({
        authOptional: true,
        logger: false,
        onRcptTo(address, _session, callback) {
          envelopes.push([address.address])
          callback()
        },
      })
      impostor.on('error', () => {}) // we break off the handshake
      t.after(() => impostor.close())
      await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', () => resolve()))
      const id = await queued()
      for (const words of ['', '?tls.rejectUnauthorized=false']) {
        await assert.rejects(send(id, elsewhere(impostor, words)), MailNotAccepted)
        assert.equal((await rowOf(id)).sent_at, null)
        assert.match(String((await rowOf(id)).failure), /certificate/)
      }
      assert.deepEqual(envelopes, [])
      await send(id)
    })
  })

  it('lies in a folder where no mail server is set', async () => {
    const id = await queued({ subject: 'Zum Nachlesen' })
    await send(id, { ...deps, config: { ...deps.config, smtpUrl: undefined } })
    assert.equal(received.length, 0)
    assert.equal((await readMail(dir, id))?.subject, 'Zum Nachlesen')
    assert.deepEqual(
      (await readMails(dir)).map((mail) => mail.id),
      [id],
    )
    assert.equal(await readMail(dir, '../../etc/passwd'), null)
    assert.ok((await rowOf(id)).sent_at)
  })
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { findTaken } from './mail-log.ts'

const SINCE = new Date('2025-12-04T10:00:00Z')
const [ONE, TWO, THREE] = ['eins@nrw.example', 'zwei@nrw.example', 'drei@nrw.example']

const named = (queue: string, id: string) => `Dec  4 10:00:01 mail postfix/cleanup[411]: ${queue}: message-id=<${id}>\n`
const active = (queue: string) =>
  `Dec  4 10:00:01 mail postfix/qmgr[412]: ${queue}: from=<portal@nrw.example>, size=9021, nrcpt=1 (queue active)\n`
const other = (queue: string, text: string) => `2025-12-04T10:00:02.123456+01:00 mail postfix/smtpd[410]: ${queue}: ${text}\n`

describe('asking the mail server’s log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-log-'))
  const path = join(folder, 'mail.log')
  after(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: string | Buffer, at: string) => {
    writeFileSync(join(folder, name), content)
    utimesSync(join(folder, name), new Date(at), new Date(at))
  }
  const ask = (messageIds = [ONE, TWO, THREE]) => findTaken({ path, messageIds, since: SINCE })

  it('is of no use when there is none, and when it ends before', async () => {
    assert.equal(await ask(), null)
    assert.equal(await findTaken({ path: '/gibt/es/nicht/mail.log', messageIds: [ONE], since: SINCE }), null)
    write('mail.log', named('A1', ONE) + active('A1'), '2025-12-04T09:59:59Z')
    assert.equal(await ask(), null)
  })

  it('finds what has reached the queue, and nothing that broke off before the end', async () => {
    write(
      'mail.log',
      named('A1', ONE) + other('A1', 'lost connection after DATA (2211 bytes)') + named('B2', TWO) + active('B2'),
      '2025-12-04T10:00:00Z',
    )
    assert.deepEqual([...((await ask()) ?? [])], [TWO])
  })

  it('takes a name of the queue that is used again for another message', async () => {
    write('mail.log', named('A1', ONE) + named('A1', 'fremd@anderswo.example') + active('A1'), '2025-12-04T10:00:05Z')
    assert.deepEqual([...((await ask()) ?? [])], [])
  })

  it('reads what was rotated out since, packed or not, and nothing older or of another name', async () => {
    write('mail.log', 'Dec  5 00:00:01 mail postfix/smtpd[1]: disconnect\n', '2025-12-05T00:00:01Z')
    write('mail.log.1', named('A1', ONE) + active('A1'), '2025-12-04T23:59:00Z')
    write('mail.log.2.gz', gzipSync(named('B2', TWO) + active('B2')), '2025-12-04T10:00:00Z')
    write('mail.log.3.gz', Buffer.from('not packed at all'), '2025-12-03T10:00:00Z')
    write('mail.logbuch', named('C3', THREE) + active('C3'), '2025-12-05T10:00:00Z')
    assert.deepEqual([...((await ask()) ?? [])].sort(), [ONE, TWO])
  })
})

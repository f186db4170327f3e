import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, it } from 'node:test'
import { readReport } from './mail-report.ts'

const REPORTS = 'src/features/newsletter/bounces/reports'
const OURS = 'rueck+abc.def@portal.example'
const report = (name: string) => readFileSync(`${REPORTS}/${name}.eml`, 'utf8').replaceAll('RETURN_PATH', OURS)

// proves: EM-08
describe('a report', () => {
  const expected: Record<string, { kind: string; status: string } | null> = {
    'postfix-no-such-user': { kind: 'failed', status: '5.1.1' },
    'exchange-mailbox-full': { kind: 'failed', status: '5.2.2' },
    expired: { kind: 'failed', status: '4.4.7' },
    delayed: { kind: 'delayed', status: '4.4.1' },
    complaint: { kind: 'complaint', status: '' },
    away: null,
    'not-spam': null,
  }
  it('is tried with every file there is', () => {
    assert.deepEqual(
      globSync(`${REPORTS}/*.eml`)
        .map((file) => basename(file, '.eml'))
        .sort(),
      Object.keys(expected).sort(),
    )
  })
  for (const [name, meaning] of Object.entries(expected))
    for (const [ends, end] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const)
      it(`${name}, lines ending in ${ends}: ${meaning ? `${meaning.kind} ${meaning.status}` : 'none'}`, () => {
        const read = readReport(report(name).replaceAll('\n', end))
        assert.deepEqual(read && { kind: read.kind, status: read.status }, meaning)
        if (read) assert.ok(read.addresses.includes(OURS))
      })

  it('tells what the mail server said', () => {
    assert.match(readReport(report('postfix-no-such-user'))?.said ?? '', /^smtp; 550 5\.1\.1 .*User unknown 5\.1\.1$/)
  })

  it('is none where it is broken off, empty, or endlessly nested', () => {
    const whole = report('postfix-no-such-user')
    const atDelivery = whole.indexOf('Final-Recipient')
    for (const raw of [
      '',
      '\n\n',
      whole.slice(0, 300),
      whole.slice(0, atDelivery),
      'Content-Type: multipart/report; boundary=\n\n--\n',
    ])
      assert.equal(readReport(raw), null)
    const nested = `Content-Type: multipart/report; boundary=a\n\n${'--a\nContent-Type: multipart/report; boundary=a\n\n'.repeat(50_000)}`
    const began = performance.now()
    assert.equal(readReport(nested), null)
    assert.ok(performance.now() - began < 1000)
  })
})

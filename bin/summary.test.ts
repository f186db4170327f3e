import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { Result } from './steps.ts'
import { summaryOf } from './summary.ts'

const passed: Result = { name: 'types', outcome: 'passed', seconds: 12.34 }
const CHROMIUM = { package: 'chromium-headless-shell', serves: 'journeys in Chromium' }
const CLAMAV = { package: 'clamav-daemon', serves: "virus scan by ClamAV's daemon" }

describe('the last lines of npm test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ik-summary-'))
  after(() => rmSync(folder, { recursive: true }))

  /** What Node's test runner writes about these lines of a test file. */
  function report(...lines: string[]): string {
    const file = join(folder, 'sample.test.mjs')
    writeFileSync(file, [`import { it, describe } from 'node:test'`, ...lines].join('\n'))
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
    return spawnSync(process.execPath, ['--test', '--test-isolation=none', '--test-reporter=tap', file], {
      encoding: 'utf8',
      env,
    }).stdout
  }
  const lastLine = (run: Partial<Parameters<typeof summaryOf>[0]>) =>
    summaryOf({ results: [passed], reports: [], missing: [], ...run }).at(-1)

  it('name each step with its outcome, and the time of those that ran', () => {
    const results: Result[] = [
      passed,
      { name: 'lint', outcome: 'failed', seconds: 3 },
      { name: 'journeys', outcome: 'not run', seconds: 0 },
    ]
    const lines = summaryOf({ results, reports: [], missing: [CHROMIUM] })
    assert.deepEqual(lines.slice(0, 5), ['', '✔ types (12.3 s)', '✖ lint (3.0 s)', '– journeys', ''])
  })

  it('add up the suites', () => {
    const one = report(`it('a', () => {})`, `it('b', () => { throw new Error() })`)
    const other = report(`describe('c', () => { it('d', () => {}); it('e', { skip: 'no disk' }, () => {}) })`)
    assert.deepEqual(summaryOf({ results: [], reports: [one, other], missing: [] }).slice(-5, -1), [
      '# tests 4',
      '# pass 2',
      '# fail 1',
      '# skipped 1',
    ])
  })

  it('name each failed test with its place and message, not the suite it stands in nor one that is still to do', () => {
    const failing = report(
      `describe('outer', () => { it('adds #1', () => { throw new Error('one' + String.fromCharCode(10) + 'two') }) })`,
      `it('speaks', () => { throw new Error('short'.repeat(100)) })`,
      `it('later', { todo: true }, () => { throw new Error('not yet') })`,
    )
    const lines = summaryOf({ results: [passed], reports: [failing], missing: [] }).map((line) =>
      line.replace(/\(.*sample\.test\.mjs:(\d+):\d+\)/, '(line $1)'),
    )
    const expected = [
      '',
      '✖ adds #1 (line 2)',
      '  one',
      '  two',
      '',
      '✖ speaks (line 3)',
      `  ${'short'.repeat(100)}`.slice(0, 300),
      '',
      '✔ types (12.3 s)',
    ]
    assert.deepEqual(lines.slice(0, expected.length), expected)
  })

  it('name twenty failed tests, and how many more there are', () => {
    const failing = report(`for (let n = 0; n < 23; n++) it('no ' + n, () => { throw new Error('x') })`)
    const named = summaryOf({ results: [], reports: [failing], missing: [] }).filter((line) => line.startsWith('✖'))
    assert.equal(named.length, 21)
    assert.equal(named.at(-1), '✖ and 3 more')
  })

  it('name what fails the run after its test has passed', () => {
    const late = report(
      `it('passes', () => { setTimeout(() => Promise.reject(new Error('nobody waited')), 20) })`,
      `it('lasts', () => new Promise((resolve) => setTimeout(resolve, 200)))`,
    )
    const [, line] = summaryOf({ results: [], reports: [late], missing: [] })
    assert.match(line ?? '', /^✖ Error: Test "passes" [^]*"Error: nobody waited"/)
  })

  it('say that nothing was left out when nothing was', () => {
    assert.equal(lastLine({ reports: [report(`it('a', () => {})`)] }), 'not run: nothing')
  })

  it('name what was left out for want of a program, with its package', () => {
    const results: Result[] = [passed, { name: 'journeys', outcome: 'not run', seconds: 0 }]
    assert.equal(
      lastLine({ results, missing: [CHROMIUM, CLAMAV] }),
      "not run: journeys in Chromium (chromium-headless-shell is not installed); virus scan by ClamAV's daemon (clamav-daemon is not installed)",
    )
  })

  it('name a step that did not run though every program is there', () => {
    const results: Result[] = [passed, { name: 'journeys', outcome: 'not run', seconds: 0 }]
    assert.equal(lastLine({ results }), 'not run: journeys')
  })

  it('name skipped tests once, with their reason, however deep they stand and in however many suites', () => {
    const skips = report(
      `it('at the top', { skip: true }, () => {})`,
      `describe('a', () => { describe('b', () => { it('runs as root', { skip: 'needs root' }, () => {}) }) })`,
    )
    assert.equal(lastLine({ reports: [skips, skips] }), 'not run: at the top (skipped); runs as root (needs root)')
  })
})

import { globSync, readFileSync, rmSync } from 'node:fs'
import { failedTests } from './failed-tests.ts'
import type { Result } from './steps.ts'
import { programs, type Program } from '../test/programs.ts'

const COUNTS = ['tests', 'pass', 'fail', 'skipped'] as const
const signs = { passed: '✔', failed: '✖', 'not run': '–' }

/** `reports` are the suites' TAP; `missing` what is not installed on this machine. */
export type Run = { results: Result[]; reports: string[]; missing: Pick<Program, 'package' | 'serves'>[] }

/** Reads what the suites left in their folder, and clears it away. */
export function summarise(results: Result[], folder: string): void {
  const reports = globSync(`${folder}/*.tap`).map((file) => readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  const missing = programs.filter((program) => !program.find())
  process.stdout.write(`${summaryOf({ results, reports, missing }).join('\n')}\n`)
}

/** The last lines of a run: each failed test, each step with its time, the sums of all suites, and by name what was not run. */
export function summaryOf(run: Run): string[] {
  return [
    '',
    ...failedTests(run.reports),
    ...run.results.map(
      ({ name, outcome, seconds }) => `${signs[outcome]} ${name}${outcome === 'not run' ? '' : ` (${seconds.toFixed(1)} s)`}`,
    ),
    '',
    ...sumsOf(run.reports),
    `not run: ${notRun(run).join('; ') || 'nothing'}`,
  ]
}

function sumsOf(reports: string[]): string[] {
  return COUNTS.map(
    (count) => `# ${count} ${sum(reports.map((report) => Number(new RegExp(`^# ${count} (\\d+)`, 'm').exec(report)?.[1] ?? 0)))}`,
  )
}

function notRun({ results, reports, missing }: Run): string[] {
  const unserved = missing.map((program) => `${program.serves} (${program.package} is not installed)`)
  const steps = results.filter((result) => result.outcome === 'not run' && missing.length === 0).map((result) => result.name)
  return [...unserved, ...steps, ...skippedTests(reports)]
}

function skippedTests(reports: string[]): string[] {
  const skipped = reports.flatMap((report) => [...report.matchAll(/^\s*ok \d+ - (.*) # SKIP ?(.*)$/gm)])
  return [...new Set(skipped.map(([, name, reason]) => `${name} (${reason || 'skipped'})`))]
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

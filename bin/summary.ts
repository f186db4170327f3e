import { globSync, readFileSync } from 'node:fs'
import type { Result } from './steps.ts'
import { programs } from '../test/programs.ts'

const COUNTS = ['tests', 'pass', 'fail', 'skipped'] as const
const signs = { passed: '✔', failed: '✖', 'not run': '–' }

/** The last lines of a run: each step with its time, the sums of all suites, and by name what was not run. */
export function summarise(results: Result[]): void {
  const lines = [
    '',
    ...results.map(
      ({ name, outcome, seconds }) => `${signs[outcome]} ${name}${outcome === 'not run' ? '' : ` (${seconds.toFixed(1)} s)`}`,
    ),
    '',
    ...sumsOfSuites(),
    `not run: ${notRun(results).join('; ') || 'nothing'}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function sumsOfSuites(): string[] {
  const reports = tapReports()
  return COUNTS.map(
    (count) => `# ${count} ${sum(reports.map((report) => Number(new RegExp(`^# ${count} (\\d+)`, 'm').exec(report)?.[1] ?? 0)))}`,
  )
}

function notRun(results: Result[]): string[] {
  const missing = programs
    .filter((program) => !program.find())
    .map((program) => `${program.serves} (${program.package} is not installed)`)
  const steps = results.filter((result) => result.outcome === 'not run' && missing.length === 0).map((result) => result.name)
  return [...missing, ...steps, ...skippedTests()]
}

function skippedTests(): string[] {
  const skipped = tapReports().flatMap((report) => [...report.matchAll(/^\s*ok \d+ - (.*) # SKIP ?(.*)$/gm)])
  return [...new Set(skipped.map(([, name, reason]) => `${name} (${reason || 'skipped'})`))]
}

function tapReports(): string[] {
  return globSync('var/test/*.tap').map((file) => readFileSync(file, 'utf8'))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { programs } from '../test/programs.ts'

export type Step = {
  name: string
  command: string
  /** Debian package without which the step cannot run. */
  needs?: string
  /** Shown while it runs; else only when it fails. */
  isShown?: boolean
}

export type Result = { name: string; outcome: 'passed' | 'failed' | 'not run'; seconds: number }

/** Of this run alone: two runs in one checkout do not clear away each other's. */
export const reports = `var/test/${process.pid}`

const test = (suite: string, engine = 'embedded') => `node --import tsx test/run.ts ${suite} ${engine} ${reports}`

export const checks: Step[] = [
  { name: 'types and lint', command: 'oxlint --type-aware --type-check --quiet' },
  { name: 'format', command: 'oxfmt --check .' },
  { name: 'dead code', command: 'knip' },
  { name: 'boundaries and names', command: test('structure') },
  { name: 'schema is current', command: 'node --import tsx bin/schema.ts --check' },
  { name: 'rules, queries, routes', command: test('code'), isShown: true },
  { name: 'journeys and accessibility', command: test('browser'), isShown: true, needs: 'chromium-headless-shell' },
]

export const onDebiansEngine: Step = {
  name: "rules, queries, routes on Debian's PostgreSQL",
  command: test('code', 'debian'),
  isShown: true,
  needs: 'postgresql',
}

export const fromWordPress: Step = { name: 'import from a real WordPress', command: test('wordpress'), needs: 'wordpress' }

/**
 * All of them: who mends two things wants to hear of both. What is shown only when it fails comes first, several at once on the
 * cores there are; the others one after the other.
 */
export async function runSteps(steps: Step[]): Promise<Result[]> {
  const results = new Map<Step, Result>()
  const run = async (step: Step) => {
    const result = isMissing(step.needs) ? { name: step.name, outcome: 'not run' as const, seconds: 0 } : await runStep(step)
    results.set(step, result)
  }
  const quiet = steps.filter(({ isShown }) => !isShown)
  const lane = async () => {
    for (let step = quiet.shift(); step; step = quiet.shift()) await run(step)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  for (const step of steps.filter(({ isShown }) => isShown)) await run(step)
  return steps.map((step) => results.get(step) as Result)
}

async function runStep(step: Step): Promise<Result> {
  process.stdout.write(`\n── ${step.name}\n`)
  const began = performance.now()
  const child = spawn(step.command, { shell: true, stdio: step.isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout?.on('data', (text: Buffer) => {
    said += text.toString()
  })
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) process.stdout.write(`\n── ${step.name} failed\n${said}`)
  return { name: step.name, outcome: code === 0 ? 'passed' : 'failed', seconds: (performance.now() - began) / 1000 }
}

function isMissing(needed: string | undefined): boolean {
  return programs.some((program) => program.package === needed && !program.find())
}

import { rmSync } from 'node:fs'
import { checks, runSteps } from './steps.ts'
import { summarise } from './summary.ts'

rmSync('var/test', { recursive: true, force: true })
const results = await runSteps(checks)
summarise(results)
process.exitCode = results.some((result) => result.outcome === 'failed') ? 1 : 0

import { checks, reports, runSteps } from './steps.ts'
import { summarise } from './summary.ts'

const results = await runSteps(checks)
summarise(results, reports)
process.exitCode = results.some((result) => result.outcome === 'failed') ? 1 : 0

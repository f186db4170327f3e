import { installMissing } from './install-missing.ts'
import { checks, onDebiansEngine, reports, runSteps } from './steps.ts'
import { summarise } from './summary.ts'

// `npm test`: everything bin/check does, on a machine made ready for it, and once more on Debian's PostgreSQL.
installMissing()
const results = await runSteps([...checks, onDebiansEngine])
summarise(results, reports)
process.exitCode = results.some((result) => result.outcome === 'failed') ? 1 : 0

import { installMissing } from './install-missing.ts'
import { checks, fromWordPress, onDebiansEngine, reports, runSteps } from './steps.ts'
import { summarise } from './summary.ts'

// `npm test`: everything bin/check does, on a machine made ready for it, the import from a real WordPress, and the suite once more on Debian's PostgreSQL.
installMissing()
const results = await runSteps([...checks, fromWordPress, onDebiansEngine])
summarise(results, reports)
process.exitCode = results.some((result) => result.outcome === 'failed') ? 1 : 0

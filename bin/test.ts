import { rmSync } from 'node:fs'
import { installMissing } from './install-missing.ts'
import { checks, onDebiansEngine, runSteps } from './steps.ts'
import { summarise } from './summary.ts'

// `npm test`: everything bin/check does, on a machine made ready for it, and once more on Debian's PostgreSQL.
installMissing()
rmSync('var/test', { recursive: true, force: true })
const results = await runSteps([...checks, onDebiansEngine])
summarise(results)
process.exitCode = results.some((result) => result.outcome === 'failed') ? 1 : 0

import { measureJury } from './jury.ts'
import { measureRelevance } from './relevance.ts'
import { writePlans } from './plans.ts'
import { measurePortal } from './portal.ts'
import { measureProjects } from './projects.ts'

/** npm run bench [-- NAME]. Each benchmark prints its figures last, as one JSON line. */
const benchmarks: Record<string, () => Promise<object>> = {
  portal: measurePortal,
  jury: measureJury,
  relevance: measureRelevance,
  projects: measureProjects,
  plans: writePlans,
}

const name = process.argv[2] ?? 'portal'
const measure = benchmarks[name]
if (!measure) throw new Error(`There is no benchmark "${name}". There are: ${Object.keys(benchmarks).join(', ')}`)
process.stdout.write(`${JSON.stringify(await measure())}\n`)
process.exit(0)

import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../platform/deps.ts'
import type { Job } from '../../platform/jobs.ts'
import { listClosings } from './closing.queries.ts'

export const WRITE_CLOSINGS = 'write-closings'

const NAME = 'closed-accounts.txt'
const ID = /^[0-9a-f-]{36}$/

/** Ids of persons, one a line: outside the database, for one that is restored and does not know of them. */
export async function readClosings({ config }: Pick<Deps, 'config'>): Promise<string[]> {
  const text = await readFile(join(config.dataDir, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').filter((line) => ID.test(line))
}

/** Adds to what is there: a restored database knows fewer. */
export const writeClosings: Job = async (deps) => {
  const ids = new Set([...(await readClosings(deps)), ...(await listClosings(deps.db))])
  const path = join(deps.config.dataDir, NAME)
  await writeFile(`${path}.new`, [...ids, ''].join('\n'), { mode: 0o600 })
  await rename(`${path}.new`, path)
}

import { lastInBerlin } from '../../platform/berlin.ts'
import { databaseNow } from '../../platform/clock.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tick } from '../../platform/jobs.ts'
import { recordRescan } from '../../platform/scan-blob.queries.ts'
import { noScanner, type Verdict } from '../../platform/scanner.ts'
import { listDueRescans } from './rescan.queries.ts'

const NIGHT_BEGINS = '02:00'
const HOUR_MS = 3_600_000
/** A tick comes each minute and must not meet the next one. */
const PATIENCE_MS = 30_000

/**
 * Each night with the signatures of that night (security.md UP-10), a little each minute; what a restart interrupts, the next
 * tick goes on with. One file that cannot be scanned ends this minute: most likely the scanner is away.
 */
export const rescanTick: Tick = async (deps) => {
  if (deps.scanner === noScanner) return
  const now = await databaseNow(deps.db)
  const until = performance.now() + PATIENCE_MS
  const due = { night: lastInBerlin(NIGHT_BEGINS, now), triedBefore: new Date(now.getTime() - HOUR_MS) }
  for (const sha256 of await listDueRescans(deps.db, due)) {
    const verdict = await scan(deps, sha256)
    await recordRescan(deps.db, sha256, verdict, now)
    if (verdict.verdict === 'infected') deps.log.warn({ sha256 }, 'infected file locked')
    if (verdict.verdict === 'failed')
      return deps.log.error({ sha256, finding: verdict.finding }, 'file could not be scanned again')
    if (performance.now() > until) return
  }
}

async function scan({ scanner, files }: Deps, sha256: string): Promise<Verdict> {
  try {
    return await scanner(await files.get(sha256))
  } catch (error) {
    return { verdict: 'failed', finding: (error as Error).message }
  }
}

import { listReleaseInstants } from '../../features/award/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Ctx } from '../../platform/web.ts'
import { showReleasedPrizes } from './entry-project.job.ts'

const shown = new WeakMap<Deps, string>()

/**
 * Prizes appear on profiles in the instant of the release: the first request from then on writes them and waits for it. Until
 * then nothing of them is in the directory's tables, so nothing can leak from there.
 */
export async function prizesAtRelease(c: Ctx, next: () => Promise<void>): Promise<void> {
  const { deps } = c.var
  try {
    if ((await releasesUntil(deps, deps.clock.now())) !== (shown.get(deps) ?? '')) await show(deps)
  } catch (error) {
    deps.log.error({ err: error }, 'prizes not shown yet')
  }
  await next()
}

/** The database's clock counts: while it is behind ours, the next request asks again. */
async function show(deps: Deps): Promise<void> {
  const releases = await releasesUntil(deps, await databaseNow(deps.db))
  await showReleasedPrizes(deps)
  shown.set(deps, releases)
}

/** From memory; changes with each release whose instant has come. */
async function releasesUntil({ db }: Deps, now: Date): Promise<string> {
  const instants = await listReleaseInstants(db)
  return instants
    .filter((at) => at <= now)
    .map(Number)
    .join(' ')
}

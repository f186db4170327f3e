import { findOfferedProject, listReleasedPrizes, PROJECT_OFFERED } from '../../features/award/index.ts'
import { adoptEntry, SHOW_PRIZES, showPrizes } from '../../features/projects/index.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Job, Jobs } from '../../platform/jobs.ts'

/** What the entry's people agreed to hand over becomes a draft of the directory. */
const makeDraft: Job = async (deps, { offerId }) => {
  const offered = await findOfferedProject(deps.db, String(offerId))
  if (offered) await adoptEntry(deps, offered)
}

/** Also each minute, where no request has brought the profiles in step with the results (prizes-at-release.ts). */
export async function showReleasedPrizes({ db }: Deps): Promise<void> {
  await showPrizes(db, listReleasedPrizes)
}

export const entryProjectJobs: Jobs = { [PROJECT_OFFERED]: makeDraft, [SHOW_PRIZES]: showReleasedPrizes }

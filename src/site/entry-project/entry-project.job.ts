import { findOfferedProject, listReleasedPrizes, PROJECT_OFFERED, type WithheldFile } from '../../features/award/index.ts'
import { adoptEntry, SHOW_PRIZES, showPrizes, type LeftOutFile } from '../../features/projects/index.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Job, Jobs } from '../../platform/jobs.ts'
import { asHanded } from './handed-file.ts'

/** What the entry's people agreed to hand over becomes a draft of the directory. */
const makeDraft: Job = async (deps, { offerId }) => {
  const offered = await findOfferedProject(deps.db, String(offerId))
  if (!offered) return
  const files = offered.files.map((file) => asHanded(file, offered.organisationName))
  await adoptEntry(deps, { ...offered, files, withheld: offered.withheld.map(asLeftOut) })
}

function asLeftOut({ id, fileName, because }: WithheldFile): LeftOutFile {
  return { id, fileName, reason: because === 'removed' || because === 'infected' ? because : 'not-offered' }
}

/** Also each minute, where no request has brought the profiles in step with the results (prizes-at-release.ts). */
export async function showReleasedPrizes({ db }: Deps): Promise<void> {
  await showPrizes(db, listReleasedPrizes)
}

export const entryProjectJobs: Jobs = { [PROJECT_OFFERED]: makeDraft, [SHOW_PRIZES]: showReleasedPrizes }

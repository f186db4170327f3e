import { findOfferedProject, listReleasedPrizes, PROJECT_OFFERED, type OfferedFile } from '../../features/award/index.ts'
import { adoptEntry, SHOW_PRIZES, showPrizes } from '../../features/projects/index.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Job, Jobs } from '../../platform/jobs.ts'

/** What the entry's people agreed to hand over becomes a draft of the directory. */
const makeDraft: Job = async (deps, { offerId }) => {
  const offered = await findOfferedProject(deps.db, String(offerId))
  if (!offered) return
  const rights = `Zur Veröffentlichung freigegeben von ${offered.organisationName}`
  const files = offered.files.map((file) => asHanded(file, rights))
  await adoptEntry(deps, { ...offered, files })
}

/** Whose picture it is was said in the entry; that it may be shown here too, with the tick. */
function asHanded({ kind, sha256, bytes, fileName, title, rights: source }: OfferedFile, rights: string) {
  return { kind, sha256, bytes, fileName, title, ...(kind === 'picture' ? { source, rights } : { source: '', rights: '' }) }
}

/** Also each minute, where no request has brought the profiles in step with the results (prizes-at-release.ts). */
export async function showReleasedPrizes({ db }: Deps): Promise<void> {
  await showPrizes(db, listReleasedPrizes)
}

export const entryProjectJobs: Jobs = { [PROJECT_OFFERED]: makeDraft, [SHOW_PRIZES]: showReleasedPrizes }

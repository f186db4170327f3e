import { databaseNow } from '../../platform/clock.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { LEGAL_FORMS } from '../../topics/index.ts'
import { discardAdopted, stageAdopted, type HandedFile, type StagedAdoption } from './adopted-files.ts'
import { adoptedSteps, adoptionObstacle, type HandedOver } from './adoption.rules.ts'
import { recordBeginning } from './draft-beginning.queries.ts'
import { lockDrafts } from './drafts.queries.ts'
import { findProjectOfEntry, recordDraftEntry } from './entries.queries.ts'
import { keepDraftFile } from './keep-draft-file.ts'
import { recordLeftOut } from './left-out-files.queries.ts'
import type { LeftOutFile } from './left-out-files.rules.ts'

export type OfferedEntry = {
  /** Becomes the draft's id, so that the same offer twice makes one draft. */
  offerId: string
  entryId: string
  organisationId: string
  offeredBy: string
  fields: HandedOver[]
  files: HandedFile[]
  /** Agreed to as well, and not handed over any more. */
  withheld: LeftOutFile[]
}

const legalForms: ReadonlySet<string> = new Set(LEGAL_FORMS.map(({ slug }) => slug))

type Staged = Awaited<ReturnType<typeof stageAdopted>>

/** Begins a draft of the entry's organisation with what was handed over, and with nothing else. */
export async function adoptEntry(deps: Deps, offered: OfferedEntry): Promise<void> {
  const staged = await stageAdopted(deps, offered.files)
  try {
    await transact(deps.db, (tx) => recordAdoption(tx, offered, staged))
  } finally {
    await discardAdopted(staged.taken)
  }
}

async function recordAdoption(tx: Tx, offered: OfferedEntry, { taken, left }: Staged): Promise<void> {
  const { offerId, entryId, organisationId, offeredBy, fields, withheld } = offered
  await lockDrafts(tx, organisationId)
  if (adoptionObstacle(await findProjectOfEntry(tx, entryId, organisationId))) return
  const draft = { id: offerId, organisationId, base: null, createdBy: offeredBy, createdAt: await databaseNow(tx) }
  if (!(await recordBeginning(tx, draft, adoptedSteps(fields, legalForms)))) return
  await recordDraftEntry(tx, offerId, entryId)
  for (const { file, ready, staged: bytes } of inLockOrder(taken)) {
    const { kind, title, source, rights } = file
    const { fileName, mediaType } = ready
    const kept = { kind, title, source, rights, fileName, mediaType }
    await keepDraftFile(tx, bytes, { ...kept, draftId: offerId, personId: offeredBy })
  }
  await recordLeftOut(tx, { draftId: offerId, personId: offeredBy, at: draft.createdAt }, [...withheld, ...left])
}

/** Each holds its bytes until the end: two adoptions of the same files must not wait for each other. */
function inLockOrder(staged: StagedAdoption[]): StagedAdoption[] {
  return staged.toSorted((one, other) => (one.staged.sha256 < other.staged.sha256 ? -1 : 1))
}

import type { Deps } from '../../platform/deps.ts'
import type { StagedFile } from '../../platform/files.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { addFile, MOST_BYTES, type ProfileFile } from './files.rules.ts'
import { handingObstacle, type LeftOutFile, type LeftOutReason } from './left-out-files.rules.ts'
import { readyFile, type ReadyFile } from './ready-file.ts'

/** What somebody else hands over, by the name of its bytes in the store; the id is theirs. */
export type HandedFile = Omit<ProfileFile, 'mediaType'>
export type StagedAdoption = { file: HandedFile; ready: ReadyFile; staged: StagedFile }

type Staged = { taken: StagedAdoption[]; left: LeftOutFile[] }

/** As if they had been uploaded here: pictures drawn anew, PDFs looked at. What would not have been taken is left out, with why. */
export async function stageAdopted(deps: Deps, handed: HandedFile[]): Promise<Staged> {
  const staged: Staged = { taken: [], left: [] }
  try {
    for (const file of handed) await take(deps, staged, file)
  } catch (error) {
    await discardAdopted(staged.taken)
    throw error
  }
  return staged
}

async function take(deps: Deps, { taken, left }: Staged, file: HandedFile): Promise<void> {
  const made = await stageOne(deps, file)
  const added = made.ok ? addFile(taken.map(asShelved), asShelved(made.outcome)) : made
  if (made.ok && added.ok) taken.push(made.outcome)
  else if (made.ok) await made.outcome.staged.discard()
  if (!added.ok) left.push({ id: file.id, fileName: file.fileName, reason: added.because })
}

const asShelved = ({ file: { kind }, staged: { sha256 } }: StagedAdoption) => ({ kind, sha256 })

/** Bytes that were collected between the click and now stop nothing else. */
async function stageOne({ files }: Deps, file: HandedFile): Promise<Decision<StagedAdoption, LeftOutReason>> {
  const { kind, sha256, fileName } = file
  const because = handingObstacle(file)
  if (because) return refuse(because)
  if (!(await files.has(sha256))) return refuse('not-stored')
  const source = await files.stage(await files.get(sha256), MOST_BYTES[kind])
  try {
    const ready = await readyFile(kind, { fileName, staged: source })
    if (!ready.ok) return refuse('not-readable')
    return allow({ file, ready: ready.outcome, staged: await files.stage(ready.outcome.content(), MOST_BYTES[kind]) })
  } finally {
    await source.discard()
  }
}

export async function discardAdopted(taken: StagedAdoption[]): Promise<void> {
  for (const { staged } of taken) await staged.discard()
}

import type { Deps } from '../../platform/deps.ts'
import type { StagedFile } from '../../platform/files.ts'
import { addFile, MOST_BYTES, type ProfileFile } from './files.rules.ts'
import { readyFile, type ReadyFile } from './ready-file.ts'

/** What somebody else hands over, by the name of its bytes in the store. */
export type HandedFile = Omit<ProfileFile, 'id' | 'mediaType'>
export type StagedAdoption = { file: HandedFile; ready: ReadyFile; staged: StagedFile }

/** As if they had been uploaded here: pictures drawn anew, PDFs looked at. What would not have been taken is left out, and logged. */
export async function stageAdopted(deps: Deps, handed: HandedFile[]): Promise<StagedAdoption[]> {
  const taken: StagedAdoption[] = []
  try {
    for (const file of handed) await take(deps, taken, file)
  } catch (error) {
    await discardAdopted(taken)
    throw error
  }
  return taken
}

async function take(deps: Deps, taken: StagedAdoption[], file: HandedFile): Promise<void> {
  const made = await stageOne(deps, file)
  if (made && addFile(taken.map(asShelved), asShelved(made)).ok) taken.push(made)
  else await leaveOut(deps, made)
}

const asShelved = ({ file: { kind }, staged: { sha256 } }: StagedAdoption) => ({ kind, sha256 })

async function stageOne({ files }: Deps, file: HandedFile): Promise<StagedAdoption | null> {
  const { kind, sha256, bytes, fileName } = file
  if (bytes > MOST_BYTES[kind]) return null
  const source = await files.stage(await files.get(sha256), MOST_BYTES[kind])
  try {
    const ready = await readyFile(kind, { fileName, staged: source })
    if (!ready.ok) return null
    return { file, ready: ready.outcome, staged: await files.stage(ready.outcome.content(), MOST_BYTES[kind]) }
  } finally {
    await source.discard()
  }
}

async function leaveOut({ log }: Deps, made: StagedAdoption | null): Promise<void> {
  log.warn('a file of an entry was not taken over')
  await made?.staged.discard()
}

export async function discardAdopted(taken: StagedAdoption[]): Promise<void> {
  for (const { staged } of taken) await staged.discard()
}

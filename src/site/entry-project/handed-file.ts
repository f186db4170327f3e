import type { OfferedFile } from '../../features/award/index.ts'
import { handingObstacle, type HandedFile } from '../../features/projects/index.ts'

/** Whose picture it is was said in the entry; that it may be shown here too, with the tick of whom `organisation` names. */
export function asHanded({ id, kind, sha256, bytes, fileName, title, rights }: OfferedFile, organisation: string): HandedFile {
  const words =
    kind === 'picture'
      ? { source: rights, rights: `Zur Veröffentlichung freigegeben von ${organisation}` }
      : { source: '', rights: '' }
  return { id, kind, sha256, bytes, fileName, title, ...words }
}

/** What the directory has against it. */
export function obstacleOf(file: OfferedFile, organisation: string): ReturnType<typeof handingObstacle> {
  return handingObstacle(asHanded(file, organisation))
}

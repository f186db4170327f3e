import { MOST_BYTES, MOST_WORDS, type AddRefusal, type ProfileFile } from './files.rules.ts'

/** What speaks against a file that somebody else hands over, before anybody looks into it. */
export type HandingObstacle = 'too-large' | 'words-too-long'

/** Why a draft did not get a file that was agreed to. 'not-offered': something else about it has changed since. */
export type LeftOutReason = HandingObstacle | AddRefusal | 'removed' | 'infected' | 'not-offered' | 'not-stored' | 'not-readable'
export type LeftOutFile = { id: string; fileName: string; reason: LeftOutReason }

type Handed = Pick<ProfileFile, 'kind' | 'bytes' | 'title' | 'source' | 'rights'>

/** Nobody could change its words in the draft: they fit from the beginning. */
export function handingObstacle({ kind, bytes, ...words }: Handed): HandingObstacle | null {
  if (bytes > MOST_BYTES[kind]) return 'too-large'
  const most = MOST_WORDS[kind]
  const isLong = (['title', 'source', 'rights'] as const).some((name) => words[name].length > most[name])
  return isLong ? 'words-too-long' : null
}

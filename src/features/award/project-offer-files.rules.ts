import type { Attachment } from './entry.rules.ts'

type Shown = Pick<Attachment, 'id' | 'sha256' | 'bytes' | 'fileName'>

/** An attachment that an entry can hand to the directory of projects, with what was said of it here. */
export type OfferedFile = Shown & { name: `file:${string}`; kind: 'picture' | 'document'; title: string; rights: string }

export type FileObstacle = 'infected' | 'not-yet-scanned' | 'words-missing' | 'neither-picture-nor-pdf'
export type KeptFile = { id: string; fileName: string; because: FileObstacle }
/** Agreed to, and not handed over any more. */
export type WithheldFile = Pick<KeptFile, 'id' | 'fileName'> & { because: FileObstacle | 'removed' }

/** Confirmations and letters are written for the prize, with names and signatures; nobody offers them to the public. */
const OFFERED_KINDS: readonly Attachment['kind'][] = ['picture', 'minutes-extract', 'other']

/** What can be handed over, and why the others cannot. */
export function offeredFiles(attachments: Attachment[]): { files: OfferedFile[]; kept: KeptFile[] } {
  const asked = attachments.filter(({ kind }) => OFFERED_KINDS.includes(kind))
  const files = asked.filter((attachment) => obstacleOf(attachment) === null).map(asOffered)
  const kept = asked.flatMap((attachment): KeptFile[] => {
    const because = obstacleOf(attachment)
    return because ? [{ id: attachment.id, fileName: attachment.fileName, because }] : []
  })
  return { files, kept }
}

export function withheldFiles(agreed: Pick<KeptFile, 'id' | 'fileName'>[], now: ReturnType<typeof offeredFiles>): WithheldFile[] {
  const isHanded = (id: string) => now.files.some((file) => file.id === id)
  const becauseOf = (id: string) => now.kept.find((file) => file.id === id)?.because ?? 'removed'
  return agreed.filter(({ id }) => !isHanded(id)).map((file) => ({ ...file, because: becauseOf(file.id) }))
}

function obstacleOf(attachment: Attachment): FileObstacle | null {
  const { verdict, mediaType, description, rightsStatement } = attachment
  if (verdict === 'infected') return 'infected'
  if (verdict !== 'clean' && verdict !== 'not-checked') return 'not-yet-scanned'
  if (mediaType === 'application/pdf') return null
  if (!isPicture(attachment)) return 'neither-picture-nor-pdf'
  return description.trim() === '' || rightsStatement.trim() === '' ? 'words-missing' : null
}

function asOffered(attachment: Attachment): OfferedFile {
  const { id, sha256, bytes, fileName, description, rightsStatement } = attachment
  const title = description.trim() || fileName.replace(/\.[^.]*$/, '')
  const kind = isPicture(attachment) ? 'picture' : 'document'
  return { name: `file:${id}`, kind, id, sha256, bytes, fileName, title, rights: rightsStatement.trim() }
}

function isPicture({ mediaType }: Attachment): boolean {
  return mediaType.startsWith('image/')
}

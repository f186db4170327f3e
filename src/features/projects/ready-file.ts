import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { checkContent, type ContentRefusal } from '../../platform/file-content.ts'
import type { ReceivedFile } from '../../platform/multipart.ts'
import { makePicture } from '../../platform/picture.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { fileName as cleanName } from '../../plain/file-name.ts'
import type { FileKind } from './files.rules.ts'

/** What would be kept: a picture drawn anew, a PDF as it came. */
export type ReadyFile = { fileName: string; mediaType: string; content: () => Readable }
export type ReadyRefusal = ContentRefusal | 'no-file' | 'too-large' | 'not-a-picture' | 'not-a-pdf'

export async function readyFile(kind: FileKind, file: ReceivedFile | undefined): Promise<Decision<ReadyFile, ReadyRefusal>> {
  if (!file) return refuse('no-file')
  if (!file.staged) return refuse('too-large')
  const { path } = file.staged
  const checked = await checkContent(path, file.fileName)
  if (!checked.ok) return checked
  const { mediaType } = checked.outcome
  const fileName = cleanName(file.fileName)
  if (kind === 'document')
    return mediaType === 'application/pdf'
      ? allow({ fileName, mediaType, content: () => createReadStream(path) })
      : refuse('not-a-pdf')
  if (!mediaType.startsWith('image/')) return refuse('not-a-picture')
  const made = await makePicture(createReadStream(path))
  if (!made) return refuse('not-a-picture')
  return allow({ fileName: asWebp(fileName), mediaType: 'image/webp', content: () => Readable.from([made.web]) })
}

function asWebp(fileName: string): string {
  return `${fileName.replace(/\.[^.]*$/, '')}.webp`
}

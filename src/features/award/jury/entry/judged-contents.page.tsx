import { paths } from '../../../../paths.ts'
import { EntryContents, type FileLinks } from '../../entry-contents.page.tsx'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import type { JudgedEntry } from '../../judging/judged-entries.queries.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import { mayHave, viewOf } from './judged-files.rules.ts'

export type JudgedContentsProps = {
  judged: JudgedEntry
  files: ReadableFile[]
  edition: EntryEdition
  level?: 2 | 3
  besideSheet?: boolean
}

/** The entry as a juror reads it, also beside the scoring sheet: files open in the portal where a browser can show them. */
export function JudgedContents({ judged, files, edition, level, besideSheet }: JudgedContentsProps) {
  const links = linksOf(judged.entryId, files, besideSheet ?? false)
  return <EntryContents manifest={judged.manifest} edition={edition} files={links} level={level} maskAddresses />
}

function linksOf(entryId: string, files: ReadableFile[], besideSheet: boolean): Map<string, FileLinks> {
  return new Map(files.map((file) => [file.id, { href: hrefOf(entryId, file, besideSheet), verdict: file.verdict }]))
}

function hrefOf(entryId: string, file: ReadableFile, besideSheet: boolean): string | null {
  if (!mayHave(file)) return null
  const way = { entryId, attachmentId: file.id }
  if (!viewOf(file)) return paths.jury.file.to(way)
  return besideSheet ? `${paths.jury.sheet.to({ entryId }, { anlage: file.id })}#anlage` : paths.jury.fileView.to(way)
}

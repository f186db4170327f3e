import { paths } from '../../../../paths.ts'
import { EntryContents, type FileLinks } from '../../entry-contents.page.tsx'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import type { JudgedEntry } from '../../judging/judged-entries.queries.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import { mayHave, viewOf } from './judged-files.rules.ts'

/** The button of the sheet's form that saves it and shows something else beside it. */
export const OPEN_BESIDE = { form: 'bogen', name: 'beside' }

export type JudgedContentsProps = {
  judged: JudgedEntry
  files: ReadableFile[]
  edition: EntryEdition
  level?: 2 | 3
  /** 'open': the sheet beside it is written on, so a file opens by a button that saves it first. */
  besideSheet?: 'open' | 'closed'
}

/** The entry as a juror reads it, also beside the scoring sheet: files open in the portal where a browser can show them. */
export function JudgedContents({ judged, files, edition, level, besideSheet }: JudgedContentsProps) {
  const links = new Map(files.map((file) => [file.id, linksOf(judged.entryId, file, besideSheet)]))
  return <EntryContents manifest={judged.manifest} edition={edition} files={links} level={level} maskAddresses />
}

function linksOf(entryId: string, file: ReadableFile, besideSheet: JudgedContentsProps['besideSheet']): FileLinks {
  const { verdict } = file
  if (!mayHave(file)) return { href: null, verdict }
  const way = { entryId, attachmentId: file.id }
  if (!viewOf(file)) return { href: paths.jury.file.to(way), verdict }
  if (!besideSheet) return { href: paths.jury.fileView.to(way), verdict }
  const href = `${paths.jury.sheet.to({ entryId }, { anlage: file.id })}#anlage`
  return besideSheet === 'open' ? { href, verdict, savedFirst: { ...OPEN_BESIDE, value: file.id } } : { href, verdict }
}

import { paths } from '../../../../paths.ts'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import { FileFrame } from '../entry/file-frame.page.tsx'
import { viewOf } from '../entry/judged-files.rules.ts'

/** Instead of the entry, beside the sheet. What is typed there stays typed: the way back is a link of the same page. */
export function FileBeside({ entryId, file }: { entryId: string; file: ReadableFile }) {
  return (
    <section class="ik-flow" id="anlage" aria-label={`Anlage: ${file.fileName}`} tabindex={-1}>
      <h2 class="kern-heading-medium">{file.fileName}</h2>
      <p>
        <a class="kern-link" href={paths.jury.sheet.to({ entryId })}>
          Zurück zum Text des Beitrags
        </a>
        . Speichern Sie vorher, was Sie im Bogen geändert haben.
      </p>
      <FileFrame entryId={entryId} file={file} view={viewOf(file) ?? 'image'} />
    </section>
  )
}

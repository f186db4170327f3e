import { paths } from '../../../../paths.ts'
import { SubmitButton } from '../../../../ui/form.tsx'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import { FileFrame } from '../entry/file-frame.page.tsx'
import { OPEN_BESIDE } from '../entry/judged-contents.page.tsx'
import { viewOf } from '../entry/judged-files.rules.ts'

const BACK = 'Zurück zum Text des Beitrags'

/** Instead of the entry, beside the sheet; the way back saves what is typed there, as long as it can be. */
export function FileBeside({ entryId, file, isOpen }: { entryId: string; file: ReadableFile; isOpen: boolean }) {
  return (
    <section class="ik-flow" id="anlage" aria-label={`Anlage: ${file.fileName}`} tabindex={-1}>
      <h2 class="kern-heading-medium">{file.fileName}</h2>
      <p>
        {isOpen ? (
          <SubmitButton {...OPEN_BESIDE} value="text" label={BACK} tone="tertiary" />
        ) : (
          <a class="kern-link" href={paths.jury.sheet.to({ entryId })}>
            {BACK}
          </a>
        )}
      </p>
      <FileFrame entryId={entryId} file={file} view={viewOf(file) ?? 'image'} />
    </section>
  )
}

import { paths } from '../../../../paths.ts'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'

type FrameProps = { entryId: string; file: ReadableFile; view: 'pdf' | 'image' }

/** In a frame of ours for a PDF, as a picture with what it shows; the plain ways stand before it. */
export function FileFrame({ entryId, file, view }: FrameProps) {
  const way = { entryId, attachmentId: file.id }
  return (
    <>
      <p>
        <a class="kern-link" href={paths.jury.file.to(way)}>
          Herunterladen
        </a>{' '}
        oder{' '}
        <a class="kern-link" href={paths.jury.fileContent.to(way)}>
          ohne Rahmen ansehen
        </a>
        {file.description ? `. ${file.description}` : ''}
      </p>
      {view === 'pdf' ? (
        <iframe class="award-file" src={paths.jury.fileContent.to(way)} title={`PDF: ${file.fileName}`} />
      ) : (
        <img class="award-picture" src={paths.jury.fileContent.to(way)} alt={file.description || `Bild ${file.fileName}`} />
      )}
    </>
  )
}

import { scanText, uploadText } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { sizeText } from '../../../plain/size-text.ts'
import { contentRefusalText } from '../../../platform/file-content-words.ts'
import type { ContentRefusal } from '../../../platform/file-content.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { FileField, Hidden, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { AidFile } from '../library.queries.ts'
import type { EditedText } from '../text.rules.ts'
import { FILE_TITLE_CHARACTERS } from './file.form.ts'
import { addressParts } from '../text-kinds.ts'
import { textTrail } from './text-words.page.tsx'

export const FILE_MEGABYTES = 25
export type AidFileRefusal = ContentRefusal | 'missing' | 'broken' | 'too-large' | 'too-many' | 'stale'

export const aidFileRefusalText: Record<AidFileRefusal, string> = {
  ...contentRefusalText,
  ...uploadText(FILE_MEGABYTES),
  'too-many': 'Eine Arbeitshilfe hat höchstens zehn Dateien. Bitte entfernen Sie eine, die niemand mehr braucht.',
  stale: 'Inzwischen hat jemand anderes diesen Text gespeichert. Bitte sehen Sie die neue Fassung an.',
}

type FilesView = { text: EditedText; files: AidFile[]; title?: string; errors?: FieldErrors }

export function filesPage({ text, files, title, errors }: FilesView): Page {
  return {
    title: 'Dateien',
    trail: textTrail(text),
    errors,
    elements: ['character-count'],
    body: (
      <>
        <p class="kern-body">
          Jede Datei wird auf Schadsoftware geprüft und erst danach gezeigt. Hinzufügen und Entfernen ergibt eine neue Fassung;
          für alle gilt sie, sobald Sie sie veröffentlichen.
        </p>
        {files.length === 0 ? <p class="kern-body">Noch ist keine Datei dabei.</p> : null}
        {files.map((file) => (
          <Kept key={file.mediaId} text={text} file={file} />
        ))}
        <Upload text={text} title={title ?? ''} errors={errors ?? {}} />
        <Actions>
          <ButtonLink href={paths.texts.text.to(addressParts(text))} label="Zurück zum Text" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function Kept({ text, file: { mediaId, title, bytes, scan } }: { text: EditedText; file: AidFile }) {
  return (
    <section class="ik-flow" aria-labelledby={`datei-${mediaId}`}>
      <h2 class="kern-heading-medium" id={`datei-${mediaId}`}>
        {title}
      </h2>
      <p class="kern-body">
        {scan === 'passed' ? <a href={paths.media.to({ mediaId })}>Ansehen</a> : scanText[scan]} ({sizeText(bytes)})
      </p>
      <Form action={paths.texts.fileRemoval.to(addressParts(text))} label={`${title} entfernen`}>
        <Hidden name="base" value={text.newest.number} />
        <Hidden name="mediaId" value={mediaId} />
        <SubmitButton label={`„${title}“ entfernen`} tone="secondary" />
      </Form>
    </section>
  )
}

function Upload({ text, title, errors }: { text: EditedText; title: string; errors: FieldErrors }) {
  return (
    <section class="ik-flow" aria-labelledby="hochladen">
      <h2 class="kern-heading-large" id="hochladen">
        Datei hinzufügen
      </h2>
      <Form action={paths.texts.files.to(addressParts(text))} multipart label="Datei hinzufügen">
        <Hidden name="base" value={text.newest.number} />
        <FileField
          name="file"
          label="Datei"
          accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods"
          hint="PDF, Word, Excel oder OpenDocument, höchstens 25 MB. Bitte achten Sie auf barrierefreie Dateien."
          error={errors.file}
        />
        <TextField
          name="title"
          label="Was ist das für eine Datei?"
          hint="Steht als Link auf der Seite, zum Beispiel: Mustersatzung eines Zweckverbands"
          value={title}
          error={errors.title}
          maxCharacters={FILE_TITLE_CHARACTERS}
        />
        <Actions>
          <SubmitButton label="Hinzufügen" />
        </Actions>
      </Form>
    </section>
  )
}

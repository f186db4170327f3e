import { sizeText } from '../../../plain/size-text.ts'
import { acceptedEndings } from '../../../platform/file-content.ts'
import { paths } from '../../../paths.ts'
import { FileField, Select, TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { ATTACHMENT_KINDS } from '../attachments.rules.ts'
import type { Entry } from '../entry.rules.ts'
import { kindText } from './attachments-words.page.tsx'

type UploadFormProps = { entry: Entry; values: Record<string, string>; errors: Record<string, string> }

/** With script the element sends the files one by one, resumable and with progress; without it this is a plain form. */
export function UploadForm({ entry, values, errors }: UploadFormProps) {
  const entryId = entry.id
  return (
    <>
      <h2 class="kern-heading-medium">Dateien hochladen</h2>
      <file-upload
        endpoint={paths.award.uploads.to({ entryId })}
        finished={paths.award.attachments.to({ entryId })}
        max-bytes={entry.edition.maxFileBytes}
      >
        <Form action={paths.award.attachments.to({ entryId })} multipart label="Dateien hochladen">
          <Select
            name="kind"
            label="Was laden Sie hoch?"
            value={values.kind}
            error={errors.kind}
            required
            options={[
              { value: '', label: 'Bitte wählen' },
              ...ATTACHMENT_KINDS.map((kind) => ({ value: kind, label: kindText[kind] })),
            ]}
          />
          <PictureFields values={values} errors={errors} />
          <FileField
            name="file"
            label="Dateien"
            multiple
            accept={acceptedEndings.join(',')}
            error={errors.file}
            required
            hint={`PDF, DOCX, ODT, JPEG, PNG oder WebP, je Datei höchstens ${sizeText(entry.edition.maxFileBytes)}. Sie können mehrere auf einmal wählen.`}
          />
          <Actions>
            <SubmitButton label="Hochladen" />
          </Actions>
        </Form>
      </file-upload>
    </>
  )
}

function PictureFields({ values, errors }: Omit<UploadFormProps, 'entry'>) {
  return (
    <>
      <TextField
        name="description"
        label="Beschreibung"
        optional
        value={values.description}
        error={errors.description}
        hint="Bei Bildern nötig: Was ist zu sehen? Sie können es auch später ergänzen."
      />
      <TextField
        name="rights"
        label="Rechte am Bild"
        optional
        value={values.rights}
        error={errors.rights}
        hint="Bei Bildern nötig, zum Beispiel: Foto: Gemeinde Hellenthal, frei zur Veröffentlichung."
      />
    </>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'file-upload': { endpoint: string; finished: string; 'max-bytes': number; children?: ComponentChildren }
    }
  }
}

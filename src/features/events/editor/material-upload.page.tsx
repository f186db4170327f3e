import { uploadText } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { FileField, Hidden, TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { materialRefusalText } from '../event-words.page.tsx'
import type { MaterialRefusal } from '../event.rules.ts'
import { editorTrail } from './edit.page.tsx'

export const SLIDES_MEGABYTES = 20
export type UploadRefusal = 'missing' | 'broken' | 'too-large' | 'no-pdf' | MaterialRefusal

export const uploadRefusalText: Record<UploadRefusal, string> = {
  ...materialRefusalText,
  ...uploadText(SLIDES_MEGABYTES),
  'no-pdf':
    'Das ist keine PDF-Datei, die wir annehmen können. Bitte speichern Sie die Folien als PDF, ohne Makros und ohne Kennwort.',
}

type View = { event: { id: string; title: string }; id: string; typed?: Record<string, string>; errors?: Record<string, string> }

export function materialUploadPage({ event, id, typed = {}, errors = {} }: View): Page {
  const { editor } = paths.events
  const field = (name: 'label' | 'note') => ({ name, value: typed[name], error: errors[name] })
  return {
    title: `Folien hochladen: ${event.title}`,
    crumb: 'Folien hochladen',
    trail: [...editorTrail, { label: event.title, href: editor.event.to({ eventId: event.id }) }],
    errors: Object.keys(errors).length > 0 ? errors : undefined,
    body: (
      <>
        <p class="kern-body">
          Bitte laden Sie nur hoch, was alle herunterladen dürfen, möglichst als barrierefreies PDF. Zu lesen ist die Datei,
          sobald sie auf Schadsoftware geprüft ist.
        </p>
        <Form action={editor.materialUpload.to({ eventId: event.id })} multipart label="Folien hochladen">
          <Hidden name="id" value={id} />
          <FileField name="file" label="Datei" accept=".pdf" hint="PDF, höchstens 20 MB" error={errors.file} />
          <TextField {...field('label')} label="Was es ist" />
          <TextField {...field('note')} label="Hinweis" hint="Zum Beispiel zu Rechten oder wer vorgetragen hat." optional />
          <Actions>
            <SubmitButton label="Hochladen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

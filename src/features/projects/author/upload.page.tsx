import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { sizeText } from '../../../plain/size-text.ts'
import { FileField, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Draft } from '../draft.rules.ts'
import { MOST_BYTES, type FileKind } from '../files.rules.ts'
import { draftTrail } from './draft-words.page.tsx'
import { FILES_TITLE, fileWords } from './file-words.page.tsx'

export type UploadView = { draft: Draft; kind: FileKind; values?: Record<string, string>; errors?: FieldErrors }

export function uploadPage({ draft, kind, values = {}, errors }: UploadView): Page {
  const { add, intro, accept, address } = fileWords[kind]
  const draftId = draft.id
  const overview = paths.projects.draftFiles.to({ draftId })
  const most = sizeText(MOST_BYTES[kind])
  return {
    title: add,
    trail: [...draftTrail(draft), { label: FILES_TITLE, href: overview }],
    errors,
    body: (
      <>
        <p class="ik-lead">{intro}</p>
        <Form action={paths.projects.draftUpload.to({ draftId, fileKind: address })} multipart label={add}>
          <FileField
            name="file"
            label={kind === 'picture' ? 'Bilddatei' : 'PDF-Datei'}
            hint={kind === 'picture' ? `JPEG, PNG oder WebP, höchstens ${most}` : `Höchstens ${most}; am besten barrierefrei`}
            accept={accept}
            error={errors?.file}
            required
          />
          {WORDS[kind].map(({ name, label, hint }) => (
            <TextField key={name} name={name} label={label} hint={hint} value={values[name]} error={errors?.[name]} required />
          ))}
          <Actions>
            <SubmitButton label={add} />
            <ButtonLink href={overview} label="Abbrechen" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

const WORDS: Record<FileKind, { name: string; label: string; hint: string }[]> = {
  picture: [
    { name: 'title', label: 'Was ist zu sehen?', hint: 'Für Menschen, die das Bild nicht sehen' },
    { name: 'source', label: 'Wer hat das Bild gemacht?', hint: 'Wird neben dem Bild genannt' },
    {
      name: 'rights',
      label: 'Wer hat die Rechte?',
      hint: 'Wird neben dem Bild genannt, zum Beispiel: Gemeinde Hellenthal, frei zur Veröffentlichung',
    },
  ],
  document: [{ name: 'title', label: 'Was ist das für ein Dokument?', hint: 'Zum Beispiel „Satzung des Zweckverbands“' }],
}

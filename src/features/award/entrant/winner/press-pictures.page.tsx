import { sizeText } from '../../../../plain/size-text.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { FileField, Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { Attachment, Entry } from '../../entry.rules.ts'
import { PressFigure } from '../../winners/press-shown.page.tsx'
import { mayWritePress, type PressPicture, type PressPictureRefusal } from '../../winners/press.rules.ts'
import { PRESS_TITLE, pressPictureRefusalText } from './press-words.page.tsx'
import { winnerTrail } from './winner-words.page.tsx'

/** On the page of the text: what is chosen, and the way to more. */
export function PressPictures({ entry, pictures }: { entry: Entry; pictures: PressPicture[] }) {
  const entryId = entry.id
  const mayWrite = mayWritePress(entry)
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Bilder</h2>
      {pictures.length === 0 ? <p class="kern-body">Noch ist kein Bild ausgewählt. Der Text geht auch ohne.</p> : null}
      {pictures.map((picture) => (
        <div key={picture.id} class="ik-flow">
          <PressFigure picture={picture} address={paths.award.pressPicture.to({ entryId, pictureId: picture.id })} />
          <p class="kern-body kern-body--small">Bildbeschreibung: {picture.alt}</p>
          {mayWrite ? (
            <Form action={paths.award.pressPictureRemoval.to({ entryId, pictureId: picture.id })} label={`Bild: ${picture.alt}`}>
              <SubmitButton label="Bild entfernen" tone="secondary" about={picture.alt} />
            </Form>
          ) : null}
        </div>
      ))}
      {mayWrite ? (
        <Actions>
          <ButtonLink href={paths.award.pressPictures.to({ entryId })} label="Bild hinzufügen" tone="secondary" />
        </Actions>
      ) : null}
    </section>
  )
}

export type PicturesView = {
  entry: Entry
  /** Pictures among the attachments of the entry. */
  attachments: Attachment[]
  /** The one whose form is open; else a new file is uploaded. */
  chosen: Attachment | null
  obstacle: PressPictureRefusal | null
  values?: Record<string, string>
  errors?: FieldErrors
}

export function pressPicturesPage(view: PicturesView): Page {
  const { entry, obstacle, chosen, errors } = view
  return {
    title: 'Bild hinzufügen',
    trail: [...winnerTrail(entry), { label: PRESS_TITLE, href: paths.award.press.to({ entryId: entry.id }) }],
    errors,
    body: (
      <>
        <p class="ik-lead">
          Wir machen aus dem Bild eine Fassung für Webseiten und eine für den Druck. Was Kamera und Programme hineingeschrieben
          haben, etwa Ort und Gerät, entfernen wir dabei.
        </p>
        {obstacle ? <Notice tone="info" title={pressPictureRefusalText[obstacle]} level={2} /> : null}
        {obstacle ? null : chosen ? <ChosenForm {...view} chosen={chosen} /> : <Choices {...view} />}
      </>
    ),
  }
}

function Choices(view: PicturesView) {
  const { entry, attachments } = view
  return (
    <>
      {attachments.length > 0 ? (
        <section class="ik-flow">
          <h2 class="kern-heading-medium">Aus den Anlagen Ihres Beitrags</h2>
          <ul class="kern-body">
            {attachments.map(({ id, fileName, description }) => (
              <li key={id}>
                <a class="kern-link" href={paths.award.pressPictures.to({ entryId: entry.id }, { anlage: id })}>
                  {fileName} übernehmen
                </a>
                {description ? ` (${description})` : ''}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <UploadForm {...view} />
    </>
  )
}

function UploadForm({ entry, attachments, values = {}, errors = {} }: PicturesView) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{attachments.length > 0 ? 'Ein anderes Bild hochladen' : 'Ein Bild hochladen'}</h2>
      <Form action={paths.award.pressUploads.to({ entryId: entry.id })} multipart label="Bild hochladen">
        <FileField
          name="file"
          label="Bilddatei"
          accept=".jpg,.jpeg,.png,.webp"
          hint={`JPEG, PNG oder WebP, höchstens ${sizeText(entry.edition.maxFileBytes)}`}
          error={errors.file}
          required
        />
        <PictureWords values={values} errors={errors} />
        <Actions>
          <SubmitButton label="Bild hinzufügen" />
        </Actions>
      </Form>
    </section>
  )
}

function ChosenForm({ entry, chosen, values, errors = {} }: PicturesView & { chosen: Attachment }) {
  const known = { alt: chosen.description, author: '', rights: chosen.rightsStatement }
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{chosen.fileName}</h2>
      <Form action={paths.award.pressPictures.to({ entryId: entry.id })} label={chosen.fileName}>
        <Hidden name="attachment" value={chosen.id} />
        <PictureWords values={values ?? known} errors={errors} />
        <Actions>
          <SubmitButton label="Bild übernehmen" />
          <ButtonLink href={paths.award.pressPictures.to({ entryId: entry.id })} label="Anderes Bild" tone="secondary" />
        </Actions>
      </Form>
    </section>
  )
}

function PictureWords({ values, errors }: { values: Record<string, string>; errors: FieldErrors }) {
  return (
    <>
      <TextField
        name="alt"
        label="Was ist zu sehen?"
        hint="Für Menschen, die das Bild nicht sehen"
        value={values.alt}
        error={errors.alt}
        required
      />
      <TextField
        name="author"
        label="Wer hat das Bild gemacht?"
        hint="Wird neben dem Bild genannt"
        value={values.author}
        error={errors.author}
        required
      />
      <TextField
        name="rights"
        label="Wer hat die Rechte?"
        hint="Wird neben dem Bild genannt, zum Beispiel: Gemeinde Hellenthal, frei zur Veröffentlichung"
        value={values.rights}
        error={errors.rights}
        required
      />
    </>
  )
}

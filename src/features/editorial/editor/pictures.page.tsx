import { scanText, uploadText } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { FileField, TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Picture } from '../pictures.queries.ts'
import { ALT_CHARACTERS, CREDIT_CHARACTERS } from './picture.form.ts'
import { pictureMarkdown } from './picture-markdown.ts'
import { textTrail } from './text-words.page.tsx'

export const PICTURE_MEGABYTES = 10
export type PictureRefusal = 'missing' | 'broken' | 'too-large' | 'no-picture'

export const pictureRefusalText: Record<PictureRefusal, string> = {
  ...uploadText(PICTURE_MEGABYTES),
  'no-picture': 'Das ist kein Bild, das wir lesen können. Bitte wählen Sie ein PNG, JPEG oder WebP.',
}

type PicturesView = { pictures: Picture[]; typed?: Record<string, string>; errors?: FieldErrors }

export function picturesPage({ pictures, typed, errors }: PicturesView): Page {
  return {
    title: 'Bilder für Texte',
    trail: textTrail(),
    errors,
    elements: ['character-count'],
    body: (
      <>
        <p class="kern-body">
          Das Portal zeichnet jedes Bild neu, höchstens 1.200 Punkte breit; was Kamera und Programme hineingeschrieben haben (Ort,
          Gerät, Name), entfällt. Zu sehen ist es, sobald es auf Schadsoftware geprüft ist.
        </p>
        <UploadForm typed={typed ?? {}} errors={errors ?? {}} />
        {pictures.length > 0 ? <h2 class="kern-heading-large">Vorhandene Bilder</h2> : null}
        {pictures.map((picture) => (
          <Kept key={picture.mediaId} picture={picture} />
        ))}
      </>
    ),
  }
}

function UploadForm({ typed, errors }: { typed: Record<string, string>; errors: FieldErrors }) {
  const field = (name: 'alt' | 'credit') => ({ name, value: typed[name], error: errors[name] })
  return (
    <Form action={paths.texts.pictures.to()} multipart label="Bild hochladen">
      <FileField
        name="file"
        label="Bilddatei"
        accept=".jpg,.jpeg,.png,.webp"
        hint="PNG, JPEG oder WebP, höchstens 10 MB"
        error={errors.file}
      />
      <TextField
        {...field('alt')}
        label="Was ist auf dem Bild zu sehen?"
        hint="Wird vorgelesen, wenn jemand das Bild nicht sieht."
        maxCharacters={ALT_CHARACTERS}
      />
      <TextField
        {...field('credit')}
        label="Quelle und Rechte"
        hint="Steht unter dem Bild, zum Beispiel: Stadt Musterstadt, CC BY 4.0"
        maxCharacters={CREDIT_CHARACTERS}
      />
      <Actions>
        <SubmitButton label="Bild hochladen" />
      </Actions>
    </Form>
  )
}

function Kept({ picture }: { picture: Picture }) {
  const { mediaId, alt, addedAt, scan } = picture
  return (
    <section class="ik-flow" aria-labelledby={`bild-${mediaId}`}>
      <h3 class="kern-heading-medium" id={`bild-${mediaId}`}>
        {alt}
      </h3>
      {scan === 'passed' ? (
        <figure class="ik-picture">
          <img src={paths.media.to({ mediaId })} alt={alt} />
        </figure>
      ) : (
        <p class="kern-body">Dieses Bild: {scanText[scan]}.</p>
      )}
      <p class="kern-body kern-body--muted">{moment(addedAt)}</p>
      <p class="kern-body">So steht es im Text:</p>
      <pre>{pictureMarkdown(picture)}</pre>
      <p class="kern-body">
        <a class="kern-link" href={paths.texts.picture.to({ mediaId })}>
          Beschreibung ändern oder Bild entfernen<span class="ik-visually-hidden">: {alt}</span>
        </a>
      </p>
    </section>
  )
}

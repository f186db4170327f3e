import { scanText } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { EditorsMedia } from './every-media.ts'
import { Uses } from './media.page.tsx'
import { ALT_CHARACTERS, CREDIT_CHARACTERS } from './picture.form.ts'
import { textTrail } from './text-words.page.tsx'

export type PictureRemovalRefusal = 'in-use'

export const pictureRemovalRefusalText: Record<PictureRemovalRefusal, string> = {
  'in-use': 'Dieses Bild wird noch gezeigt. Bitte nehmen Sie es zuerst aus den Texten, die hier stehen.',
}

type PictureView = {
  picture: EditorsMedia & { mediaId: string }
  words: { alt: string; credit: string }
  isSaved: boolean
  errors?: FieldErrors
}

export function picturePage({ picture, words, isSaved, errors }: PictureView): Page {
  const { mediaId, href, scan, uses } = picture
  return {
    title: 'Bild für Texte',
    trail: [...textTrail(), { label: 'Medien', href: paths.texts.media.to() }],
    errors,
    elements: ['character-count'],
    body: (
      <>
        {isSaved ? <Notice tone="success" title="Gespeichert" /> : null}
        {scan === 'passed' ? (
          <figure class="ik-picture">
            <img src={href} alt={picture.title} />
          </figure>
        ) : (
          <p class="kern-body">{scanText[scan]}</p>
        )}
        <WordsForm mediaId={mediaId} words={words} errors={errors ?? {}} />
        <h2 class="kern-heading-medium">Verwendet in</h2>
        {uses.length > 0 ? <Uses uses={uses} /> : <Removal mediaId={mediaId} />}
      </>
    ),
  }
}

function WordsForm({ mediaId, words, errors }: Pick<PictureView, 'words'> & { mediaId: string; errors: FieldErrors }) {
  return (
    <Form action={paths.texts.picture.to({ mediaId })} label="Bild beschreiben">
      <TextField
        name="alt"
        label="Was ist auf dem Bild zu sehen?"
        hint="Gilt, wo das Bild künftig eingefügt wird. Texte, die es schon zeigen, tragen die Beschreibung in sich."
        value={words.alt}
        error={errors.alt}
        maxCharacters={ALT_CHARACTERS}
      />
      <TextField
        name="credit"
        label="Quelle und Rechte"
        value={words.credit}
        error={errors.credit}
        maxCharacters={CREDIT_CHARACTERS}
      />
      <Actions>
        <SubmitButton label="Angaben speichern" />
        <ButtonLink href={paths.texts.media.to()} label="Zur Liste der Medien" tone="secondary" />
      </Actions>
    </Form>
  )
}

function Removal({ mediaId }: { mediaId: string }) {
  return (
    <>
      <p class="kern-body">
        Nichts zeigt dieses Bild, weder ein Entwurf noch etwas Öffentliches. Entfernt kommt es nicht wieder; wo ältere Fassungen
        es zeigten, fehlt es dann.
      </p>
      <Form action={paths.texts.pictureRemoval.to({ mediaId })} label="Bild entfernen">
        <Actions>
          <SubmitButton label="Bild endgültig entfernen" tone="danger" />
        </Actions>
      </Form>
    </>
  )
}

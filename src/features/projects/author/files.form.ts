import { z } from 'zod'
import { storableText } from '../../../plain/storable-text.ts'
import { MOST_WORDS } from '../files.rules.ts'

const { picture, document } = MOST_WORDS

const said = (missing: string, most: number) =>
  z
    .string(missing)
    .overwrite(storableText)
    .trim()
    .min(1, missing)
    .max(most, `Bitte kürzen Sie diesen Text auf höchstens ${most} Zeichen.`)

/** What the public reads beside a picture. */
const pictureForm = z.strictObject({
  title: said(
    'Bitte beschreiben Sie, was auf dem Bild zu sehen ist. Menschen, die es nicht sehen, hören diesen Satz.',
    picture.title,
  ),
  source: said('Bitte nennen Sie, wer das Bild gemacht hat.', picture.source),
  rights: said('Bitte geben Sie an, wer die Rechte hat und dass das Bild veröffentlicht werden darf.', picture.rights),
})

const documentForm = z.strictObject({
  title: said('Bitte sagen Sie, was das für ein Dokument ist, zum Beispiel „Satzung des Zweckverbands“.', document.title),
})

export type FileWords = { title: string; source?: string; rights?: string }
export const fileForms = { picture: pictureForm, document: documentForm }

import { z } from 'zod'
import { storableText } from '../../../plain/storable-text.ts'

const said = (missing: string, most = 300) =>
  z
    .string(missing)
    .overwrite(storableText)
    .trim()
    .min(1, missing)
    .max(most, `Bitte kürzen Sie diesen Text auf höchstens ${most} Zeichen.`)

/** What the public reads beside a picture. */
const pictureForm = z.strictObject({
  title: said('Bitte beschreiben Sie, was auf dem Bild zu sehen ist. Menschen, die es nicht sehen, hören diesen Satz.', 500),
  source: said('Bitte nennen Sie, wer das Bild gemacht hat.'),
  rights: said('Bitte geben Sie an, wer die Rechte hat und dass das Bild veröffentlicht werden darf.'),
})

const documentForm = z.strictObject({
  title: said('Bitte sagen Sie, was das für ein Dokument ist, zum Beispiel „Satzung des Zweckverbands“.', 200),
})

export type FileWords = { title: string; source?: string; rights?: string }
export const fileForms = { picture: pictureForm, document: documentForm }

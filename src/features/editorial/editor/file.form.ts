import { z } from 'zod'
import { storableText } from '../../../plain/storable-text.ts'

const AGAIN = 'Bitte öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.'
const TITLE = 'Bitte sagen Sie, was das für eine Datei ist.'
export const FILE_TITLE_CHARACTERS = 150
const base = z.coerce.number(AGAIN).int(AGAIN).min(1, AGAIN)

export const fileForm = z.object({
  base,
  title: z
    .string(TITLE)
    .overwrite(storableText)
    .trim()
    .min(1, TITLE)
    .max(FILE_TITLE_CHARACTERS, `Bitte kürzen Sie diese Angabe auf höchstens ${FILE_TITLE_CHARACTERS} Zeichen.`),
})
export const fileRemovalForm = z.strictObject({ base, mediaId: z.uuid(AGAIN) })

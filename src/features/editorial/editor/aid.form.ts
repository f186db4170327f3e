import { z } from 'zod'
import { readGermanDay } from '../../../plain/german-day.ts'
import { isWebAddress } from '../../../plain/web-address.ts'
import { storableText } from '../../../plain/storable-text.ts'
import { AID_SORTS, MOST_FILES } from '../aid.rules.ts'

export const PUBLISHER_CHARACTERS = 200
export const LICENCE_CHARACTERS = 200
const ADDRESS_CHARACTERS = 500

const line = (most: number) =>
  z.string().overwrite(storableText).trim().max(most, `Bitte kürzen Sie diese Angabe auf höchstens ${most} Zeichen.`).default('')

/** A day as text, empty when none was typed. */
export const day = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    const read = typed === '' ? '' : readGermanDay(typed)
    if (read === null) context.addIssue('Bitte geben Sie den Tag so an: 30.11.2026.')
    return read ?? ''
  })

const FILES = 'Bitte öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.'

/** What an aid says beside its words; of other texts nothing of it is sent. */
export const aidFields = {
  sort: z.enum(['', ...AID_SORTS], 'Bitte wählen Sie eine Art aus der Liste.').default(''),
  topic: line(100),
  publisher: line(PUBLISHER_CHARACTERS),
  licence: line(LICENCE_CHARACTERS),
  sourceUrl: line(ADDRESS_CHARACTERS).refine(
    (typed) => typed === '' || isWebAddress(typed),
    'Bitte geben Sie die ganze Adresse an, zum Beispiel https://www.beispiel.de/leitfaden.',
  ),
  sourceDated: day,
  files: z
    .string()
    .transform((typed) => [...new Set(typed.split(' ').filter(Boolean))])
    .pipe(z.array(z.uuid(FILES)).max(MOST_FILES, FILES))
    .transform((ids) => ids.join(' '))
    .default(''),
}

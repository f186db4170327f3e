import { z } from 'zod'
import { seen } from '../seen.form.ts'

const field = (ask: string, max: number) =>
  z.string(ask).trim().min(1, ask).max(max, `Bitte kürzen Sie diese Angabe auf höchstens ${max} Zeichen.`)

/** Short enough to fit on one line of a certificate, or two. */
export const certificatesForm = z.strictObject({
  seen,
  heading: field('Bitte geben Sie die Überschrift an, zum Beispiel „Urkunde“.', 40),
  place: field('Bitte geben Sie den Ort an, zum Beispiel „Düsseldorf“.', 60),
  signatoryName: field('Bitte geben Sie den Namen der Person an, die unterschreibt.', 100),
  signatoryOffice: field('Bitte geben Sie das Amt der Person an, die unterschreibt.', 160),
})

import { z } from 'zod'

const ALT = 'Bitte beschreiben Sie, was auf dem Bild zu sehen ist: für alle, die es nicht sehen.'
const CREDIT = 'Bitte nennen Sie, von wem das Bild ist und mit welchem Recht Sie es zeigen.'
const line = (missing: string, most: number) =>
  z.string(missing).trim().min(1, missing).max(most, `Bitte kürzen Sie diese Angabe auf höchstens ${most} Zeichen.`)

export const ALT_CHARACTERS = 300
export const CREDIT_CHARACTERS = 200
export const pictureForm = z.object({ alt: line(ALT, ALT_CHARACTERS), credit: line(CREDIT, CREDIT_CHARACTERS) })

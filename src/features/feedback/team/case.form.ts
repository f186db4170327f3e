import { z } from 'zod'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const TEXT = 'Bitte schreiben Sie einen Text.'
const SHORTER = 'Bitte kürzen Sie den Text auf höchstens 5.000 Zeichen.'
export const LONGEST_ANSWER = 5000

const text = z.string(TEXT).trim().min(1, TEXT).max(LONGEST_ANSWER, SHORTER)

export const answerForm = z.strictObject({
  id: z.uuid(AGAIN),
  kind: z.enum(
    ['interim', 'answer', 'rejection'],
    'Bitte wählen Sie, ob Sie eine Zwischennachricht, eine Antwort oder eine Ablehnung schreiben.',
  ),
  text,
})

export const noteForm = z.strictObject({ id: z.uuid(AGAIN), note: text })

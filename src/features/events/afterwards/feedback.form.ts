import { z } from 'zod'

const RATING = 'Bitte wählen Sie, wie es Ihnen gefallen hat.'
const SHORTER = 'Bitte kürzen Sie den Text auf höchstens 2.000 Zeichen.'
export const LONGEST_FEEDBACK = 2000
const text = z.string(SHORTER).trim().max(LONGEST_FEEDBACK, SHORTER).default('')

export const feedbackForm = z.strictObject({
  rating: z.enum(['1', '2', '3', '4', '5'], RATING).transform(Number),
  good: text,
  better: text,
})

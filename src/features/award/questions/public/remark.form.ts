import { z } from 'zod'
import { sealedFields } from '../../../../outbox/index.ts'

export const REMARK_CHARACTERS = 500
const MISSING = 'Bitte schreiben Sie, was Ihnen fehlt, oder gehen Sie zurück zur Antwort.'

export const remarkForm = z.strictObject({
  ...sealedFields,
  remark: z
    .string(MISSING)
    .trim()
    .min(1, MISSING)
    .max(REMARK_CHARACTERS, `Bitte kürzen Sie den Text auf höchstens ${REMARK_CHARACTERS} Zeichen.`),
})

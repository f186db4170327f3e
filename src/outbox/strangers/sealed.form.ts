import { z } from 'zod'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'

/** What SealedFields sends. */
export const sealedFields = { form: z.string(AGAIN).default(''), website: z.string(AGAIN).default('') }

import { z } from 'zod'
import { sealedFields } from '../outbox/index.ts'
import { mailAddress } from '../people/index.ts'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const HOW_OFTEN = 'Bitte wählen Sie, wie oft Sie E-Mails bekommen möchten.'
const MOST_SUBJECTS = 200

export const FREQUENCIES = ['weekly', 'monthly'] as const

/** One is sent as text, several as a list. */
export const subjectKeys = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(MOST_SUBJECTS)], AGAIN)
  .default([])
  .transform((sent) => [...new Set([sent].flat())])

export const agreedConsent = z.literal(
  'ja',
  'Bitte willigen Sie ein. Ohne Ihre Einwilligung dürfen wir Ihnen keine E-Mails schicken.',
)

export const signUpForm = z.strictObject({
  zu: subjectKeys,
  email: mailAddress,
  frequency: z.enum(FREQUENCIES, HOW_OFTEN).nullable().default(null),
  consent: agreedConsent,
  ...sealedFields,
})

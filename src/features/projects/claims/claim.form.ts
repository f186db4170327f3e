import { z } from 'zod'
import { readableName } from '../../../plain/readable-name.ts'
import { asTyped } from '../../../plain/storable-text.ts'

const line = z.string().transform(readableName).default('')
const text = z
  .string()
  .transform((typed) => asTyped(typed).trim())
  .default('')

export const contactFields = { mailbox: z.string().trim().default(''), unit: line, phone: line }
export const claimForm = z.strictObject({ ...contactFields, note: text })
export const mailboxForm = z.strictObject(contactFields)
export const decideForm = z.strictObject({
  act: z.enum(['accept', 'decline', 'undo'], 'Bitte wählen Sie, was geschehen soll.'),
  answer: text,
})

import { z } from 'zod'
import { askForCodeForm } from '../sign-in/sign-in.form.ts'

export const memberForm = z.strictObject({ act: z.enum(['promote', 'demote', 'remove']) })
export const answerForm = z.strictObject({ answer: z.enum(['admit', 'decline']) })

/** Organisation and inviter come from the session, never from the form. */
export const inviteForm = z.strictObject({
  email: askForCodeForm.shape.email,
  manages: z
    .literal('yes')
    .optional()
    .transform((given) => given === 'yes'),
})

export const acceptForm = z.strictObject({})

import { z } from 'zod'
import { sixDigits } from '../sign-in/sign-in.form.ts'

export const totpForm = z.strictObject({ code: sixDigits, weiter: z.string().optional() })

const RECOVERY_WANTED = 'Bitte geben Sie einen Ihrer Notfallcodes ein, zum Beispiel ABCD-EFGH-JKMN-PQRS.'

export const recoveryForm = z.strictObject({
  recovery: z.string({ error: RECOVERY_WANTED }).trim().min(16, RECOVERY_WANTED).max(40, RECOVERY_WANTED),
  weiter: z.string().optional(),
})

export const removePasskeyForm = z.strictObject({ passkey: z.string().min(1).max(1400) })

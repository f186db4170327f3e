import { z } from 'zod'
import { askForCodeForm, sixDigits } from '../sign-in/sign-in.form.ts'

export const newAddressForm = z.strictObject({ email: askForCodeForm.shape.email })
export const addressCodeForm = z.strictObject({ code: sixDigits })

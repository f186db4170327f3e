import { z } from 'zod'
import { askForCodeForm } from '../sign-in/sign-in.form.ts'

export const tendPersonForm = z.strictObject({
  email: askForCodeForm.shape.email,
  act: z.enum(['deactivate', 'reactivate', 'reset-factors'], { error: 'Bitte wählen Sie, was geschehen soll.' }),
})

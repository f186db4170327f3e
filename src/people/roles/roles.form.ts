import { z } from 'zod'
import { askForCodeForm } from '../sign-in/sign-in.form.ts'

export const changeRoleForm = z.strictObject({
  email: askForCodeForm.shape.email,
  role: z.enum(['office', 'editor', 'juror', 'administrator'], { error: 'Bitte wählen Sie eine Rolle.' }),
  act: z.enum(['grant', 'revoke'], { error: 'Bitte wählen Sie, ob Sie die Rolle geben oder entziehen.' }),
})

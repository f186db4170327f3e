import { z } from 'zod'
import { mailAddress } from '../people/index.ts'

export const lookUpForm = z.strictObject({ email: mailAddress })
export const suppressionForm = z.strictObject({ act: z.enum(['complained', 'lifted'], 'Bitte laden Sie die Seite neu.') })

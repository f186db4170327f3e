import { z } from 'zod'
import { agreedConsent, subjectKeys } from './sign-up.form.ts'

export const addingForm = z.strictObject({ dazu: subjectKeys, consent: agreedConsent })

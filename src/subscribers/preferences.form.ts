import { z } from 'zod'
import { FREQUENCIES, subjectKeys } from './sign-up.form.ts'

const HOW_OFTEN = 'Bitte wählen Sie, wie oft Sie E-Mails bekommen möchten.'

/** What is not ticked any more is left. */
export const preferencesForm = z.strictObject({ zu: subjectKeys, frequency: z.enum(FREQUENCIES, HOW_OFTEN) })

import { z } from 'zod'
import { FEW_MARKS, readableName } from '../../plain/readable-name.ts'
import { canonicalAddress } from './mail-address.rules.ts'

/** Typed by hand, stored in its one form. */
export const mailAddress = z
  .string({ error: 'Bitte geben Sie Ihre E-Mail-Adresse an.' })
  .max(320, 'Bitte geben Sie eine kürzere E-Mail-Adresse an.')
  .transform((typed, context) => {
    const address = canonicalAddress(typed)
    if (address) return address
    const message =
      typed.trim() === ''
        ? 'Bitte geben Sie Ihre E-Mail-Adresse an.'
        : 'Bitte geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@kommune.de.'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const askForCodeForm = z.strictObject({ email: mailAddress, weiter: z.string().optional() })

const CODE_WANTED = 'Bitte geben Sie die sechs Ziffern aus der E-Mail ein.'

/** Blanks and hyphens do not matter: people copy the code as it stands in the mail. */
export const sixDigits = z
  .string({ error: CODE_WANTED })
  .max(40, CODE_WANTED)
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9]{6}$/, CODE_WANTED))

export const enterCodeForm = z.strictObject({ code: sixDigits })

export const tellNameForm = z.strictObject({
  name: z
    .string({ error: 'Bitte geben Sie Ihren Vor- und Nachnamen an.' })
    .overwrite(readableName)
    .min(2, 'Bitte geben Sie Ihren Vor- und Nachnamen an.')
    .max(120, 'Bitte geben Sie einen Namen mit höchstens 120 Zeichen an.')
    .regex(/^[^<>]*$/, 'Bitte geben Sie Ihren Namen ohne Sonderzeichen an.')
    .regex(FEW_MARKS, 'Bitte geben Sie Ihren Namen ohne Sonderzeichen an.'),
  weiter: z.string().optional(),
})

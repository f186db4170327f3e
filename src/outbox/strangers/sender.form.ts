import { z } from 'zod'
import { mailAddress } from '../../people/index.ts'
import { readableName } from '../../plain/readable-name.ts'

const NAME = 'Bitte geben Sie Ihren Namen an.'

const line = z.string().default('').transform(readableName)
const longestName = z.string().max(200, 'Bitte kürzen Sie den Namen auf höchstens 200 Zeichen.')

/** What SenderFields sends where an answer is wanted. */
export const senderFields = {
  name: z.string(NAME).transform(readableName).pipe(longestName.min(1, NAME)),
  email: mailAddress,
}

/** Where name and address are nobody's duty. */
export const optionalSenderFields = {
  name: line.pipe(longestName),
  email: z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      if (typed === '') return ''
      const address = mailAddress.safeParse(typed)
      if (address.success) return address.data
      for (const { message } of address.error.issues) context.addIssue({ code: 'custom', message })
      return z.NEVER
    }),
}

/** What OrganisationField sends. */
export const organisation = line.pipe(z.string().max(200, 'Bitte kürzen Sie die Angabe auf höchstens 200 Zeichen.'))

import { z } from 'zod'
import { mailAddress } from '../../../../people/index.ts'
import { fits } from '../../../../plain/character-count.ts'

export const seatInvitationForm = z.strictObject({
  email: mailAddress,
  part: z.enum(['member', 'deputy'], 'Bitte wählen Sie, ob die Person Mitglied oder Stellvertretung sein soll.'),
})

export const reasonField = z
  .string({ error: 'Bitte geben Sie einen Grund an.' })
  .trim()
  .min(3, 'Bitte geben Sie einen Grund an.')
  .refine(fits(1000), 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.')

export const seatEndForm = z.strictObject({ reason: reasonField })

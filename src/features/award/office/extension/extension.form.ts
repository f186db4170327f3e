import { z } from 'zod'
import { asInstant, wallClockFields } from '../wall-clock.form.ts'
import { fits } from '../../../../plain/character-count.ts'

const WHO = 'Bitte wählen Sie die Organisation aus.'
const WHY = 'Bitte geben Sie einen Grund an. Die Einreichenden bekommen ihn zu lesen.'

export const extensionForm = z
  .strictObject({
    organisation: z.uuid(WHO),
    reason: z.string(WHY).trim().min(1, WHY).refine(fits(2000), 'Bitte kürzen Sie den Grund auf höchstens 2.000 Zeichen.'),
    ...wallClockFields,
  })
  .transform(({ organisation, reason, day, time }, context) => ({
    organisationId: organisation,
    reason,
    until: asInstant({ day, time }, context),
  }))

export const confirmationForm = z.object({ extension: z.uuid() })

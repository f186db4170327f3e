import { z } from 'zod'
import { asTyped } from '../../../../plain/storable-text.ts'
import { isStep } from '../../steps.rules.ts'
import { fits } from '../../../../plain/character-count.ts'

const WHY = 'Bitte geben Sie einen Grund an. Die Einreichenden bekommen ihn zu lesen.'

export const editForm = z.strictObject({
  field: z.string().transform(asField),
  base: z.string(),
  text: z.string().transform(asTyped),
  reason: z.string(WHY).trim().min(1, WHY).refine(fits(2000), 'Bitte kürzen Sie den Grund auf höchstens 2.000 Zeichen.'),
})

/** Written 'step.field'; whether there is such a field is asked of the edition. */
export function asField(written: string): { step: string; field: string } {
  const [step = '', field = ''] = written.split('.')
  return isStep(step) ? { step, field } : { step: '', field: '' }
}

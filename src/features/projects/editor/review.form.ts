import { z } from 'zod'
import { asTyped } from '../../../plain/storable-text.ts'
import { STEPS, type StepName } from '../draft-steps.rules.ts'

const text = z
  .string()
  .transform((typed) => asTyped(typed).trim())
  .default('')

const CHOICE = 'Bitte wählen Sie, was mit dem Projekt geschehen soll.'

/** Remarks beside steps are sent as 'remark.content'. */
export const reviewForm = z.strictObject({
  round: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  kind: z.enum(['published', 'returned', 'declined'], CHOICE),
  message: text,
  ...Object.fromEntries(STEPS.map((step) => [`remark.${step}`, text] as const)),
})

export function remarksIn(values: Record<string, unknown>): Partial<Record<StepName, string>> {
  const remarks = STEPS.flatMap((step) => {
    const said = text.safeParse(values[`remark.${step}`])
    return said.success && said.data !== '' ? [[step, said.data] as const] : []
  })
  return Object.fromEntries(remarks)
}

import { z } from 'zod'
import type { Choice } from '../merge.rules.ts'
import { asTyped, type StepField } from '../steps.rules.ts'

const text = z.string().transform(asTyped)
const mergeForm = z.object({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})
const choiceForm = z.object({ side: z.enum(['mine', 'theirs', 'own']).catch('mine'), own: text.catch('') })

export type MergeInput = {
  base: number
  mineTexts: Record<string, string>
  minePlaceIds: string[]
  choices: Record<string, Choice>
}

/** Null when the page was not ours. A choice not made keeps one's own text: the other version stays in the history anyhow. */
export function readMergeForm(fields: StepField[], values: Record<string, string | string[]>): MergeInput | null {
  const form = mergeForm.safeParse(values)
  if (!form.success) return null
  const asked = fields.filter((field) => values[`choice.${field.name}`] !== undefined)
  const choices = asked.map(
    (field) =>
      [field.name, choiceForm.parse({ side: values[`choice.${field.name}`], own: values[`own.${field.name}`] })] as const,
  )
  const mine = fields.flatMap((field) => {
    const typed = text.safeParse(values[`mine.${field.name}`])
    return typed.success && field.control !== 'partners' ? [[field.name, typed.data] as const] : []
  })
  return {
    base: form.data.base,
    mineTexts: Object.fromEntries(mine.filter(([, typed]) => typed !== '')),
    minePlaceIds: [values['mine.partners'] ?? []].flat(),
    choices: Object.fromEntries(choices),
  }
}

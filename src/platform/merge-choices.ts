import { z } from 'zod'
import type { Choice } from '../plain/merge-fields.ts'
import { asTyped } from '../plain/storable-text.ts'

const text = z.string().transform(asTyped)
const mergeForm = z.object({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})
const choiceForm = z.object({ side: z.enum(['mine', 'theirs', 'own']).catch('mine'), own: text.catch('') })

export type MergeReading = { base: number; mine: Record<string, string>; choices: Record<string, Choice> }

/** What ui/merge-view.tsx sends. Null when the page was not ours. A choice not made keeps one's own text: the other version stays in the history anyhow. */
export function readMergeChoices(names: string[], values: Record<string, string | string[]>): MergeReading | null {
  const form = mergeForm.safeParse(values)
  if (!form.success) return null
  const asked = names.filter((name) => values[`choice.${name}`] !== undefined)
  const choices = asked.map(
    (name) => [name, choiceForm.parse({ side: values[`choice.${name}`], own: values[`own.${name}`] })] as const,
  )
  const mine = names.flatMap((name) => {
    const typed = text.safeParse(values[`mine.${name}`])
    return typed.success && typed.data !== '' ? [[name, typed.data] as const] : []
  })
  return { base: form.data.base, mine: Object.fromEntries(mine), choices: Object.fromEntries(choices) }
}

import { z } from 'zod'
import type { Direction, Speech } from '../../speeches.rules.ts'

const MINUTES = 'Bitte geben Sie die Minuten an, von 1 bis 60.'
const speaker = z.string().trim().max(200, 'Bitte kürzen Sie den Namen auf höchstens 200 Zeichen.').default('')
const minutes = z
  .string(MINUTES)
  .trim()
  .regex(/^\d{1,2}$/, MINUTES)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 60, MINUTES)

/** Two fields for each category of the edition, and the button that was pressed. */
export function speechesForm(known: Speech[]) {
  const fields = known.flatMap(({ categoryId }) => [
    [`speaker-${categoryId}`, speaker] as const,
    [`minutes-${categoryId}`, minutes] as const,
  ])
  return z.strictObject({ ...Object.fromEntries(fields), act: z.string().default('save') }).transform((given) => ({
    speeches: known.map((speech) => ({
      ...speech,
      speaker: String(given[`speaker-${speech.categoryId}`] ?? ''),
      minutes: Number(given[`minutes-${speech.categoryId}`]),
    })),
    move: moveOf(String(given.act)),
  }))
}

/** 'up:CATEGORY' */
function moveOf(act: string): { direction: Direction; categoryId: string } | null {
  const [direction, categoryId = ''] = act.split(':')
  return direction === 'up' || direction === 'down' ? { direction, categoryId } : null
}

import { z } from 'zod'
import type { Direction, Speech } from '../../speeches.rules.ts'
import { seen } from '../seen.form.ts'
import { fits } from '../../../../plain/character-count.ts'

const MINUTES = 'Bitte geben Sie die Minuten an, von 1 bis 60.'
const speaker = z.string().trim().refine(fits(200), 'Bitte kürzen Sie den Namen auf höchstens 200 Zeichen.').default('')
const minutes = z
  .string(MINUTES)
  .trim()
  .regex(/^\d{1,2}$/, MINUTES)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 60, MINUTES)

/** Two fields for each category of the edition, the order in which its page had them, and the button that was pressed. */
export function speechesForm(known: Speech[]) {
  const speakers = Object.fromEntries(known.map(({ categoryId }) => [`speaker-${categoryId}`, speaker]))
  const lengths = Object.fromEntries(known.map(({ categoryId }) => [`minutes-${categoryId}`, minutes]))
  const act = z.string().default('save').transform(moveOf)
  const names: Record<string, z.ZodType> = { ...speakers, ...lengths, act, seen, order: z.string().default('') }
  return z.strictObject(names).transform((given) => ({
    seen: given.seen as string,
    speeches: inOrder(known, given.order as string).map((speech) => ({
      ...speech,
      speaker: speaker.parse(given[`speaker-${speech.categoryId}`]),
      minutes: given[`minutes-${speech.categoryId}`] as number,
    })),
    move: given.act as Move,
  }))
}

/** What the form does not name stays behind, as it is stored. */
function inOrder(known: Speech[], order: string): Speech[] {
  const ids = order.split(',')
  const placeOf = ({ categoryId }: Speech) => (ids.includes(categoryId) ? ids.indexOf(categoryId) : ids.length)
  return known.toSorted((one, other) => placeOf(one) - placeOf(other))
}

type Move = { direction: Direction; categoryId: string } | null

/** 'up:CATEGORY' */
function moveOf(act: string): Move {
  const [direction, categoryId = ''] = act.split(':')
  return direction === 'up' || direction === 'down' ? { direction, categoryId } : null
}

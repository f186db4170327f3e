import { z } from 'zod'
import { asTyped } from '../../../../plain/storable-text.ts'
import { LISTS, type ListName } from './unconfirmed.rules.ts'

export type UnconfirmedQuestion = { liste: ListName; seite: number }

/** What makes no sense asks for nothing. */
export function readUnconfirmedQuestion(value: (name: string) => string | undefined): UnconfirmedQuestion {
  const page = Number(value('seite'))
  return {
    liste: LISTS.find((list) => list === value('liste')) ?? 'keine-antwort',
    seite: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  }
}

const text = z
  .string()
  .transform((typed) => asTyped(typed).trim())
  .default('')

/** Ticked once, a box is sent alone. */
const chosen = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])

export const settleForm = z.strictObject({
  profile: chosen,
  act: z.enum(['confirm', 'later', 'ask'], 'Bitte wählen Sie, was Sie zu diesen Steckbriefen sagen möchten.'),
  note: text,
  again: text,
})

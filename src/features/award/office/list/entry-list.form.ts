import { z } from 'zod'
import { PLAIN_QUESTION, SIZE_CLASSES, SIZES, SORTS, type EntryQuestion } from './entry-list.rules.ts'
import { fits } from '../../../../plain/character-count.ts'

const LONGEST_SEARCH = 200
const uuid = z.uuid().catch('')

/** Whatever does not make sense in an address asks for nothing: a filter is never an error. */
const questionForm = z.object({
  q: z.string().trim().max(LONGEST_SEARCH).catch(''),
  kategorie: uuid,
  stand: z.enum(['draft', 'handed-in', 'taken-back', 'withdrawn']).or(z.literal('')).catch(''),
  bezirk: z
    .string()
    .regex(/^rb-\d{3}$/)
    .or(z.literal(''))
    .catch(''),
  zulassung: z.enum(['offen', 'ja', 'nein']).or(z.literal('')).catch(''),
  nachrichten: z.enum(['mit', 'ungelesen']).or(z.literal('')).catch(''),
  nachforderung: z.literal(['', 'offen', 'beendet']).catch(''),
  verlaengerung: z.literal(['', 'mit']).catch(''),
  groesse: z.enum(SIZE_CLASSES).or(z.literal('')).catch(''),
  sortierung: z.string().catch(''),
  zeilen: z.coerce
    .number()
    .refine((size) => SIZES.includes(size))
    .catch(PLAIN_QUESTION.zeilen),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export function readQuestion(values: Record<string, string>): EntryQuestion {
  const { sortierung, ...rest } = questionForm.parse(values)
  const named = SORTS.find((sort) => sort === sortierung.replace(/^-/, ''))
  return { ...rest, sortierung: named ?? PLAIN_QUESTION.sortierung, abwaerts: named !== undefined && sortierung.startsWith('-') }
}

export const viewForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Bitte geben Sie der Ansicht einen Namen.')
    .refine(fits(80), 'Bitte wählen Sie einen Namen mit höchstens 80 Zeichen.'),
  question: z.string().max(1000).catch(''),
})

/** Ticked entries; one of them comes as a text, several as a list. */
export const chosenEntries = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set([value ?? []].flat())].filter((id) => z.uuid().safeParse(id).success).slice(0, 500))

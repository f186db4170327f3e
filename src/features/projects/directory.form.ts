import { z } from 'zod'
import { FACETS, type Facet } from './facets.rules.ts'
import { ORDERS, PLAIN_QUESTION, SIZES, usualOrder, type DirectoryQuestion } from './directory.rules.ts'

const LONGEST_SEARCH = 200
const MOST_VALUES = 50
const VALUE = /^[a-z0-9-]+$/

const form = z.object({
  q: z.string().trim().max(LONGEST_SEARCH).catch(''),
  rolle: z.literal(['', 'leitung', 'beteiligt']).catch(''),
  ort: z.string().trim().max(60).catch(''),
  schreibweise: z.literal(['', 'genau']).catch(''),
  sortierung: z.enum(ORDERS).or(z.literal('')).catch(''),
  seite: z.coerce.number().int().min(1).max(50_000).catch(1),
  'je-seite': z.coerce
    .number()
    .refine((size) => SIZES.includes(size))
    .catch(PLAIN_QUESTION.jeSeite),
})

/** Whatever does not make sense in an address asks for nothing: a filter is never an error. Boxes of a form come one by one, links joined by commas. */
export function readDirectoryQuestion(values: (name: string) => string[]): DirectoryQuestion {
  const single = Object.fromEntries(Object.keys(form.shape).map((name) => [name, values(name)[0] ?? '']))
  const { 'je-seite': jeSeite, sortierung, ...rest } = form.parse(single)
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(values(facet))])) as Record<Facet, string[]>
  return { ...rest, chosen, jeSeite, sortierung: sortierung || usualOrder(rest) }
}

function valuesOf(given: string[]): string[] {
  const values = given.flatMap((text) => text.split(',')).filter((value) => VALUE.test(value))
  return [...new Set(values)].slice(0, MOST_VALUES)
}

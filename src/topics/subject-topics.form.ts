import { z } from 'zod'
import type { Theme } from './topics.queries.ts'

const FROM_THE_LIST = 'Bitte wählen Sie Themen aus der Liste.'
export const MOST_TOPICS = 5

/** None is an answer, too; what is no topic today is none of the list. */
export function subjectTopicsForm(themes: Theme[]) {
  const known = new Set(themes.flatMap(({ topics }) => topics.map(({ slug }) => slug)))
  return z.strictObject({
    topics: z
      .union([z.array(z.string()), z.string().transform((one) => [one])], FROM_THE_LIST)
      .default([])
      .transform((topics) => [...new Set(topics)])
      .pipe(
        z
          .array(z.string().refine((slug) => known.has(slug), FROM_THE_LIST))
          .max(MOST_TOPICS, `Bitte wählen Sie höchstens ${MOST_TOPICS} Themen, damit man das Wichtigste findet.`),
      ),
  })
}

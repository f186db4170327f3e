import { z } from 'zod'

const kind = z.enum(['municipality', 'county', 'body', 'district'])

/** GET ?q=…&art=municipality county */
export const suggestionsForm = z.strictObject({
  q: z.string().trim().min(1).max(80),
  art: z
    .string()
    .trim()
    .transform((text) => text.split(' '))
    .pipe(z.array(kind).min(1).max(4))
    .optional(),
})

import { z } from 'zod'

const LONGEST = 80

/** GET ?q=… */
export const suggestionsForm = z.strictObject({ q: z.string().trim().min(2).max(LONGEST) })

import { z } from 'zod'

/** Travels in the form: the mark of what was stored when its page was shown. */
export const seen = z.string().default('')

import { z } from 'zod'

/** The id comes with the form, so that a double click begins one entry and not two. */
export const newEntryForm = z.strictObject({ entryId: z.uuid(), check: z.uuid().optional() })

/** As an address names it; whatever is no id names none. */
export const namedCheck = z.uuid().optional().catch(undefined)

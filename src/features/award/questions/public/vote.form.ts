import { z } from 'zod'

/** Two buttons; whatever else comes leads back to the answer. */
export const voteForm = z.strictObject({ helpful: z.enum(['ja', 'nein'], 'Bitte wählen Sie „Ja“ oder „Nein“.') })

import { z } from 'zod'

const RELOAD = 'Bitte laden Sie diese Seite neu und schließen Sie die Korrektur dann ab.'

/** Nothing is typed when completing: the form says what the person saw. */
export const completionForm = z.strictObject({ contents: z.string(RELOAD).regex(/^[0-9a-f]{64}$/, RELOAD) })

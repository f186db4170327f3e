import { z } from 'zod'

/** Nothing is typed when handing in: the form says what the person saw. */
export const handInForm = z.strictObject({
  contents: z.string().regex(/^[0-9a-f]{64}$/, 'Bitte laden Sie diese Seite neu und reichen Sie den Beitrag dann ein.'),
  seen: z.string().max(20_000, 'Bitte laden Sie diese Seite neu und reichen Sie den Beitrag dann ein.'),
})

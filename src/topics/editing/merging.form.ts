import { z } from 'zod'

const CHANGED_FORM = 'Dieses Formular ist unvollständig angekommen. Bitte laden Sie die Seite neu.'

/** `target` is missing where topics are separated. */
export const mergingForm = z.strictObject({
  base: z
    .string(CHANGED_FORM)
    .regex(/^\d{1,9}$/, CHANGED_FORM)
    .transform(Number),
  target: z.string(CHANGED_FORM).default(''),
})

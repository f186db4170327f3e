import { z } from 'zod'
import { readableName } from '../../plain/readable-name.ts'
import { asTyped } from '../../plain/storable-text.ts'

const CHANGED_FORM = 'Dieses Formular ist unvollständig angekommen. Bitte kopieren Sie Ihren Text und laden Sie die Seite neu.'
const text = z.string(CHANGED_FORM).transform((typed) => asTyped(typed).trim())

export const topicForm = z.strictObject({
  /** Of a new one; comes with the form, so that a double click adds one and not two. */
  id: z.uuid().catch(() => crypto.randomUUID()),
  base: z
    .string(CHANGED_FORM)
    .regex(/^\d{1,9}$/, CHANGED_FORM)
    .transform(Number)
    .default(0),
  /** Empty of a theme. */
  themeId: z.string(CHANGED_FORM).default(''),
  title: z.string(CHANGED_FORM).transform(readableName),
  description: text.default(''),
  /** One a line; the same word twice is one. */
  synonyms: text.default('').transform((typed) => [
    ...new Set(
      typed
        .split('\n')
        .map(readableName)
        .filter((line) => line !== ''),
    ),
  ]),
})

import { z } from 'zod'
import { storableText } from '../../../plain/storable-text.ts'
import { ATTACHMENT_KINDS, type AttachmentKind } from '../attachments.rules.ts'
import { fits } from '../../../plain/character-count.ts'

const text = z
  .string()
  .overwrite(storableText)
  .trim()
  .refine(fits(2000), 'Bitte kürzen Sie diesen Text auf höchstens 2.000 Zeichen.')

/** What is said about the files of one upload. Missing rights are asked for on the page, they do not lose the file. */
export const attachmentForm = z.strictObject(
  {
    kind: z.enum(ATTACHMENT_KINDS as [AttachmentKind, ...AttachmentKind[]], 'Bitte wählen Sie, was Sie hochladen.'),
    description: text.default(''),
    rights: text.default(''),
  },
  'Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
)

/** What is said about a picture afterwards. */
export const attachmentTextForm = z.strictObject({
  description: text.min(1, 'Bitte beschreiben Sie, was auf dem Bild zu sehen ist.'),
  rights: text.min(1, 'Bitte geben Sie an, wer die Rechte an dem Bild hat.'),
  base: z.coerce
    .number('Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.')
    .int()
    .min(1, 'Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.'),
})
export type AttachmentText = z.infer<typeof attachmentTextForm>

export type AttachmentWords = z.infer<typeof attachmentForm>

import { z } from 'zod'
import { storableText } from '../../../../plain/storable-text.ts'
import { asTyped } from '../../../../plain/storable-text.ts'
import { fits } from '../../../../plain/character-count.ts'

const CHANGED_FORM = 'Dieses Formular ist unvollständig angekommen. Bitte kopieren Sie Ihren Text und laden Sie die Seite neu.'

/** Any length: a text that is too long is saved, and named when it is to be approved. */
export const pressTextForm = z.strictObject({
  base: z
    .string(CHANGED_FORM)
    .regex(/^\d{1,9}$/, CHANGED_FORM)
    .transform(Number),
  text: z.string(CHANGED_FORM).transform(asTyped),
  action: z.enum(['save', 'next'], CHANGED_FORM).default('save'),
})

const said = (missing: string) =>
  z
    .string(missing)
    .overwrite(storableText)
    .trim()
    .min(1, missing)
    .refine(fits(500), 'Bitte kürzen Sie diesen Text auf höchstens 500 Zeichen.')

/** What the public reads beside a picture. */
export const pictureForm = z.strictObject({
  attachment: z.string().optional(),
  alt: said('Bitte beschreiben Sie, was auf dem Bild zu sehen ist. Menschen, die es nicht sehen, hören diesen Satz.'),
  author: said('Bitte nennen Sie, wer das Bild gemacht hat.'),
  rights: said('Bitte geben Sie an, wer die Rechte hat und dass das Bild veröffentlicht werden darf.'),
})

export const approvalForm = z.strictObject({ seen: z.string().regex(/^[0-9a-f]{64}$/, CHANGED_FORM) })

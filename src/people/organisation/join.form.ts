import { z } from 'zod'

export const joinPlaceForm = z.strictObject({ place: z.string().regex(/^[a-z0-9-]{2,20}$/), weiter: z.string().optional() })

export const otherKinds = [
  { value: 'association', label: 'Zweckverband oder anderer Verband' },
  { value: 'controlled', label: 'Unternehmen unter kommunaler Kontrolle' },
  { value: 'other', label: 'Andere Organisation' },
] as const

const KIND_WANTED = 'Bitte wählen Sie, was für eine Organisation es ist.'

export const joinOtherForm = z.strictObject({
  name: z
    .string({ error: 'Bitte geben Sie den Namen der Organisation an.' })
    .trim()
    .min(3, 'Bitte geben Sie den Namen der Organisation an.')
    .max(160, 'Bitte geben Sie einen Namen mit höchstens 160 Zeichen an.'),
  kind: z.enum(['association', 'controlled', 'other'], { error: KIND_WANTED }),
  weiter: z.string().optional(),
})

import { z } from 'zod'
import { FEW_MARKS, readableName } from '../../plain/readable-name.ts'

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
    .overwrite(readableName)
    .min(3, 'Bitte geben Sie den Namen der Organisation an.')
    .max(160, 'Bitte geben Sie einen Namen mit höchstens 160 Zeichen an.')
    .regex(FEW_MARKS, 'Bitte geben Sie den Namen ohne Sonderzeichen an.'),
  kind: z.enum(['association', 'controlled', 'other'], { error: KIND_WANTED }),
  weiter: z.string().optional(),
})

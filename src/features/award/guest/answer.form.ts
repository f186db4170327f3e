import { z } from 'zod'
import { fits } from '../../../plain/character-count.ts'
import { NEEDS } from '../ceremony.rules.ts'

const COMPANIONS = 5
const COMING = 'Bitte wählen Sie aus, ob Sie kommen.'
const CONSENT = 'Bitte willigen Sie ein, oder sagen Sie ab. Ohne Einwilligung dürfen wir diese Angaben nicht speichern.'

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A checkbox that is alone comes as a text, several as a list, none not at all. */
const chosen = z.union([z.string(), z.array(z.string())]).optional()

export const answerForm = z
  .strictObject({
    coming: z.enum(['yes', 'no'], COMING),
    companions: z
      .string()
      .default('')
      .transform(lines)
      .refine((names) => names.length <= COMPANIONS, `Bitte nennen Sie höchstens ${COMPANIONS} Personen, je Zeile eine.`)
      .refine((names) => names.every(fits(120)), 'Bitte kürzen Sie die Namen auf höchstens 120 Zeichen.'),
    needs: chosen.transform((given) => NEEDS.filter((need) => [given ?? []].flat().includes(need))),
    needsNote: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .refine(fits(500), 'Bitte kürzen Sie auf höchstens 500 Zeichen.'),
    consent: z.literal('yes').optional(),
  })
  .superRefine(({ coming, consent }, context) => {
    if (coming === 'yes' && consent !== 'yes') context.addIssue({ code: 'custom', path: ['consent'], message: CONSENT })
  })
  .transform(({ coming, companions, needs, needsNote }) => ({ coming: coming === 'yes', companions, needs, needsNote }))

import { z } from 'zod'
import { berlinDaysLater, berlinInstant } from '../../../../platform/berlin.ts'
import { readGermanDay } from '../../../../plain/german-day.ts'
import { seen } from '../seen.form.ts'
import { asInstant, wallClockFields } from '../wall-clock.form.ts'
import { fits } from '../../../../plain/character-count.ts'

const WHERE = 'Bitte geben Sie an, wo die Preisverleihung ist.'
const LAST = 'Bitte geben Sie den letzten Tag für Antworten an, zum Beispiel 1.4.2026.'
const BEFORE = 'Der letzte Tag für Antworten muss vor der Preisverleihung liegen.'

const whole = (ask: string, min: number, max: number) =>
  z
    .string(ask)
    .trim()
    .regex(/^\d{1,3}$/, ask)
    .transform(Number)
    .refine((value) => value >= min && value <= max, ask)

export const ceremonyForm = z
  .strictObject({
    seen,
    place: z.string(WHERE).trim().min(1, WHERE).refine(fits(500), 'Bitte kürzen Sie den Ort auf höchstens 500 Zeichen.'),
    ...wallClockFields,
    lastDay: z.string(LAST).transform((text, context) => {
      const day = readGermanDay(text)
      if (!day) context.addIssue({ code: 'custom', message: LAST })
      return day ?? ''
    }),
    hints: z.string().trim().refine(fits(2000), 'Bitte kürzen Sie die Hinweise auf höchstens 2.000 Zeichen.').default(''),
    openingMinutes: whole('Bitte geben Sie die Minuten vor der ersten Rede an, von 0 bis 240.', 0, 240),
    eraseWeeks: whole('Bitte geben Sie an, nach wie vielen Wochen die Angaben gelöscht werden, von 1 bis 26.', 1, 26),
  })
  .transform(({ day, time, lastDay, ...rest }, context) => ({
    ...rest,
    beginsAt: asInstant({ day, time }, context),
    answerUntil: berlinDaysLater(berlinInstant(`${lastDay}T00:00`), 1),
  }))
  .superRefine(({ beginsAt, answerUntil }, context) => {
    if (answerUntil > beginsAt) context.addIssue({ code: 'custom', path: ['lastDay'], message: BEFORE })
  })

const NAME = 'Bitte geben Sie den Namen an.'
const ADDRESS = 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@kommune.example.'

export const guestForm = z.strictObject({
  name: z.string(NAME).trim().min(1, NAME).refine(fits(120), 'Bitte kürzen Sie den Namen auf höchstens 120 Zeichen.'),
  email: z.string(ADDRESS).trim().toLowerCase().pipe(z.email(ADDRESS)),
})

export const guestExportForm = z.strictObject({ format: z.enum(['csv', 'xlsx'], 'Bitte wählen Sie ein Format.') })

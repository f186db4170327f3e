import { z } from 'zod'
import { organisation, sealedFields, senderFields } from '../../../outbox/index.ts'
import { readableName } from '../../../plain/readable-name.ts'
import { MOST_PERSONS } from './registration.rules.ts'

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const COMPANIONS = `Bitte schreiben Sie höchstens ${MOST_PERSONS - 1} weitere Namen, einen in jede Zeile, mit je höchstens 200 Zeichen.`
const CONSENT = 'Bitte willigen Sie ein, dass wir diese Angaben für die Vorbereitung verwenden, oder lassen Sie das Feld leer.'
const ANSWER = 'Bitte kürzen Sie die Antwort auf höchstens 1.000 Zeichen.'

const common = {
  organisation,
  companions: z
    .string()
    .default('')
    .transform((typed) => typed.split('\n').map(readableName).filter(Boolean))
    .pipe(z.array(z.string().max(200, COMPANIONS)).max(MOST_PERSONS - 1, COMPANIONS)),
  needs: z.string().trim().max(1000, 'Bitte kürzen Sie die Angabe auf höchstens 1.000 Zeichen.').default(''),
  needsConsent: z.literal('ja', AGAIN).optional(),
}

/** With an account, name and address are known. `questions`: how many the event asks. */
export function memberRegistrationForm(questions: number) {
  return z.strictObject({ id: z.uuid(AGAIN), ...common, ...answersOf(questions) }).superRefine(needsConsent)
}

/** The id is in the sealed form: see src/outbox/strangers. */
export function visitorRegistrationForm(questions: number) {
  return z.strictObject({ ...sealedFields, ...common, ...answersOf(questions), ...senderFields }).superRefine(needsConsent)
}

function needsConsent({ needs, needsConsent: consent }: { needs: string; needsConsent?: 'ja' }, context: z.RefinementCtx): void {
  if (needs !== '' && !consent) context.addIssue({ code: 'custom', path: ['needsConsent'], message: CONSENT })
}

export const answerName = (index: number) => `answer${index + 1}`

function answersOf(questions: number): Record<string, z.ZodDefault<z.ZodString>> {
  const answer = z.string().trim().max(1000, ANSWER).default('')
  return Object.fromEntries(Array.from({ length: questions }, (_, index) => [answerName(index), answer]))
}

import { z } from 'zod'
import { fits } from '../../../../plain/character-count.ts'

const LONGEST = 4000
const REASON = 'Bitte schreiben Sie eine Begründung. Sie steht in der Niederschrift.'
const uuid = (message: string) => z.uuid(message)
const text = (message: string) =>
  z.string(message).trim().min(1, message).refine(fits(LONGEST), 'Bitte kürzen Sie den Text auf höchstens 4.000 Zeichen.')

export const attendanceForm = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('come') }),
  z.strictObject({ act: z.literal('leave'), seat: uuid('Bitte wählen Sie einen Sitz.') }),
])

export const chairForm = z.strictObject({ seat: uuid('Bitte wählen Sie, wer die Sitzung weiter leitet.') })

export const callForm = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('open'), category: uuid('Bitte wählen Sie eine Kategorie.') }),
  z.strictObject({ act: z.literal('entry'), entry: uuid('Bitte wählen Sie einen Beitrag.') }),
  z.strictObject({ act: z.literal('close') }),
  z.strictObject({ act: z.literal('end') }),
])

/** The id comes with the form, so that a second click says and moves nothing. */
const id = uuid('Bitte laden Sie die Seite neu.').optional()

const entryOrNone = z.union([z.literal(''), uuid('Bitte laden Sie die Seite neu.')]).optional()

/** `about`: what was called when the juror began to write; `called`: what they know to be called now. */
export const statementForm = z.strictObject({
  id,
  about: entryOrNone,
  called: entryOrNone,
  statement: text('Bitte schreiben Sie Ihre Wortmeldung.'),
})

const entry = uuid('Bitte wählen Sie einen Beitrag.')

export const motionForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('award'), id, entry, reasonAward: text(REASON) }),
  z.strictObject({ kind: z.literal('not-awarded'), id, reasonNotAwarded: text(REASON) }),
  z.strictObject({
    kind: z.literal('second-round'),
    id,
    entries: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(entry).min(1, 'Bitte wählen Sie mindestens einen Beitrag.'),
    ),
    reasonRound: text(REASON),
  }),
  z.strictObject({ kind: z.literal('tie'), id, entries: z.preprocess((value) => [value].flat(), z.array(entry)) }),
])

/** One shape, whichever of the forms was sent. */
export function movedFrom(form: z.infer<typeof motionForm>) {
  const { id, kind } = form
  if (form.kind === 'award') return { id, kind, entryIds: [form.entry], reason: form.reasonAward }
  if (form.kind === 'not-awarded') return { id, kind, entryIds: [], reason: form.reasonNotAwarded }
  const entryIds = [...new Set(form.entries)]
  if (form.kind === 'second-round') return { id, kind, entryIds, reason: form.reasonRound }
  return { id, kind, entryIds, reason: 'Stichwahl' }
}

export const voteForm = z.strictObject({ act: z.enum(['open', 'open-secret', 'close']) })
export const ballotForm = z.strictObject({ id, choice: z.string('Bitte wählen Sie, wie Sie stimmen.') })
export const tieForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chair'), tieEntry: entry, tieReason: text(REASON) }),
  z.strictObject({ kind: z.literal('lot') }),
])
export const resultForm = z.strictObject({ motion: z.uuid() })

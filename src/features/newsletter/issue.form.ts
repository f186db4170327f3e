import { z } from 'zod'
import { readableName } from '../../plain/readable-name.ts'
import type { Block, BlockKind, ChosenBlock } from './blocks.rules.ts'

const AGAIN = 'Bitte laden Sie die Seite neu.'
const ADDRESS = 'Bitte geben Sie eine Adresse an, die mit https:// beginnt, oder eine des Portals, die mit / beginnt.'

const line = (missing: string) =>
  z
    .string(missing)
    .transform(readableName)
    .pipe(z.string().min(1, missing).max(200, 'Bitte kürzen Sie die Angabe auf höchstens 200 Zeichen.'))
const optionalLine = z
  .string()
  .default('')
  .transform(readableName)
  .pipe(z.string().max(200, 'Bitte kürzen Sie die Angabe auf höchstens 200 Zeichen.'))
const text = z
  .string('Bitte schreiben Sie einen Text.')
  .trim()
  .min(1, 'Bitte schreiben Sie einen Text.')
  .max(5000, 'Bitte kürzen Sie den Text auf höchstens 5.000 Zeichen.')
const address = z
  .string(ADDRESS)
  .trim()
  .max(500, 'Bitte geben Sie eine kürzere Adresse an.')
  .regex(/^(https:\/\/[^\s<>"']+|\/(?!\/)[^\s<>"']*)$/, ADDRESS)

const TITLE = 'Bitte geben Sie eine Überschrift an.'
const base = z.coerce.number(AGAIN).int(AGAIN)

const chosen = z
  .union([z.string(), z.array(z.string())], AGAIN)
  .default([])
  .transform((sent) => [...new Set([sent].flat())])

export const newIssueForm = z.strictObject({ id: z.uuid(AGAIN), title: line('Bitte geben Sie einen Betreff an.') })
export const issueForm = z.strictObject({
  base,
  title: line('Bitte geben Sie einen Betreff an.'),
  subjects: chosen,
  segments: chosen,
})
export const orderForm = z.strictObject({
  base,
  act: z.enum(['up', 'remove'], AGAIN),
  mark: z.string(AGAIN).regex(/^[\d-]{1,90}$/, AGAIN),
})
export const sendingForm = z.strictObject({
  base,
  when: z.enum(['now', 'later'], 'Bitte wählen Sie, wann die Ausgabe gesendet wird.'),
  sendAt: z.string(AGAIN).default(''),
})
export const unsettledForm = z.strictObject({ act: z.enum(['again', 'sent'], AGAIN) })

export const textBlockForm = z.strictObject({ base, title: optionalLine, text })
export const chosenBlockForm = z.strictObject({ base, href: z.string('Bitte wählen Sie etwas aus.') })
export const callBlockForm = z.strictObject({
  base,
  title: line(TITLE),
  text,
  label: line('Bitte geben Sie an, was auf dem Knopf steht.'),
  href: address,
})

type Typed = Record<string, string | string[]>
export type BlockReading = { ok: true; base: number; block: Block } | { ok: false; error: z.ZodError | null }

/** Of a project, a news item or an event only what is offered is taken; its words are its own. */
export function readBlock(kind: BlockKind, typed: Typed, offered: ChosenBlock[]): BlockReading {
  if (kind !== 'text' && kind !== 'call') return readChosen(typed, offered)
  const form = (kind === 'text' ? textBlockForm : callBlockForm).safeParse(typed)
  if (!form.success) return { ok: false, error: form.error }
  const { base: seen, ...fields } = form.data
  return { ok: true, base: seen, block: { kind, ...fields } as Block }
}

function readChosen(typed: Typed, offered: ChosenBlock[]): BlockReading {
  const form = chosenBlockForm.safeParse(typed)
  if (!form.success) return { ok: false, error: form.error }
  const block = offered.find(({ href }) => href === form.data.href)
  return block ? { ok: true, base: form.data.base, block } : { ok: false, error: null }
}
export const movingForm = z.strictObject({ sendAt: z.string(AGAIN).default('') })

/** The id comes with the form, so that a double click makes one copy and sends one trial, not two. */
export const onceForm = z.object({ id: z.uuid().catch(() => crypto.randomUUID()) })

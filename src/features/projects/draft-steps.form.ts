import { z } from 'zod'
import { asTyped } from '../../plain/storable-text.ts'
import { fieldsOf, type Base } from './draft-fields.rules.ts'
import { isPicker, textOf, type DraftField, type StepContent, type StepName } from './draft-steps.rules.ts'

export const CHANGED_FORM =
  'Dieses Formular hat sich geändert, seit Sie es geöffnet haben. Ihr Text steht noch hier; bitte kopieren Sie ihn und laden Sie die Seite neu.'

/** Ticked once, a box is sent alone; several are a list. Kept one a line. */
const text = z
  .union([z.string(CHANGED_FORM), z.array(z.string(CHANGED_FORM)).transform((all) => all.join('\n'))], CHANGED_FORM)
  .transform(asTyped)

/** A draft may hold anything: only kinds are checked, no lengths, no gaps. Unknown fields are refused. */
function draftForm(fields: DraftField[]) {
  const texts = fields.filter((field) => !isPicker(field)).map(({ name }) => [name, text.optional()] as const)
  return z.strictObject(
    {
      base: z
        .string(CHANGED_FORM)
        .regex(/^\d{1,9}$/, CHANGED_FORM)
        .transform(Number),
      action: z.enum(['save', 'next'], CHANGED_FORM).default('save'),
      ...Object.fromEntries(texts),
    },
    CHANGED_FORM,
  )
}

export type StepInput = { base: number; action: 'save' | 'next'; texts: Record<string, string> }
/** `base`: the version that the draft changes. */
type Asked = { step: StepName; base: Base; stored: StepContent }
type StepReading = { ok: true; input: StepInput } | { ok: false; sentence: string }

/** Without the pickers' fields, which places/ reads. A text the form did not send keeps what is stored; boxes and circles not sent are none. */
export function readStepForm({ step, base: changed, stored }: Asked, values: Record<string, unknown>): StepReading {
  const fields = fieldsOf(step, changed)
  const form = draftForm(fields).safeParse(values)
  if (!form.success) return { ok: false, sentence: CHANGED_FORM }
  const { base, action, ...sent } = form.data as { base: number; action: 'save' | 'next' } & Record<string, string | undefined>
  const texts = fields
    .filter((field) => !isPicker(field))
    .map(({ name, control }) => [name, sent[name] ?? (control === 'topics' ? '' : textOf(stored, name))] as const)
  return { ok: true, input: { base, action, texts: Object.fromEntries(texts.filter(([, typed]) => typed !== '')) } }
}

/** Whatever was sent, to be shown again when it could not be read. */
export function typedTexts(values: Record<string, unknown>): Record<string, string> {
  const typed = Object.entries(values).flatMap(([name, value]) => {
    const read = text.safeParse(value)
    return read.success ? [[name, read.data] as const] : []
  })
  return Object.fromEntries(typed)
}

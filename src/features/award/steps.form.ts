import { z } from 'zod'
import { asTyped } from '../../plain/storable-text.ts'
import { fieldsOf, textOf, type EntryEdition, type StepContent, type StepName } from './steps.rules.ts'

const CHANGED_FORM =
  'Dieses Formular hat sich geändert, seit Sie es geöffnet haben. Ihr Text steht noch hier; bitte kopieren Sie ihn und laden Sie die Seite neu.'

type DraftForm = ReturnType<typeof makeDraftForm>
const draftForms = new WeakMap<EntryEdition, Map<StepName, DraftForm>>()

/** Made once per edition and step: making a schema costs more than reading a form with it. */
function draftForm(edition: EntryEdition, step: StepName): DraftForm {
  const known = draftForms.get(edition) ?? new Map<StepName, DraftForm>()
  const form = known.get(step) ?? makeDraftForm(edition, step)
  draftForms.set(edition, known.set(step, form))
  return form
}

/** A draft may hold anything: only kinds are checked, no lengths, no gaps. Unknown fields are refused, nothing else is. */
function makeDraftForm(edition: EntryEdition, step: StepName) {
  const texts = fieldsOf(edition, step)
    .filter((field) => field.control !== 'partners')
    .map((field) => [field.name, z.string(CHANGED_FORM).transform(asTyped).optional()] as const)
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

export type StepReading = { ok: true; input: StepInput } | { ok: false; sentence: string }

/** Without the picker's fields, which places/ reads. A field the form did not send keeps its stored text; a tick not sent is none. */
export function readStepForm(
  edition: EntryEdition,
  step: StepName,
  values: Record<string, unknown>,
  stored: StepContent,
): StepReading {
  const form = draftForm(edition, step).safeParse(values)
  if (!form.success) return { ok: false, sentence: CHANGED_FORM }
  const { base, action, ...sent } = form.data as { base: number; action: 'save' | 'next' } & Record<string, string | undefined>
  const texts = fieldsOf(edition, step)
    .filter((field) => field.control !== 'partners')
    .map((field) => [field.name, sent[field.name] ?? (field.control === 'tick' ? '' : textOf(stored, field.name))] as const)
  return { ok: true, input: { base, action, texts: Object.fromEntries(texts.filter(([, text]) => text !== '')) } }
}

/** Whatever was sent, to be shown again when it could not be read. */
export function typedTexts(values: Record<string, unknown>): Record<string, string> {
  const typed = Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(typed.map(([name, text]) => [name, asTyped(text)]))
}

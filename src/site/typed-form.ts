import { isMultipart, receiveMultipart } from '../platform/multipart.ts'
import { formValues, type Ctx } from '../platform/web.ts'

/** A form that could not be taken, with everything that is needed to send it once more. */
export type TypedForm = { path: string; isMultipart: boolean; values: Record<string, string | string[]> }

/** Hidden fields and buttons that steer a form. A form of nothing else was clicked, not filled in: there is nothing to lose. */
const STEERING =
  /^(act|action|answer|base|check|code|contents|entryId|extension|passkey|partners-aktion|place|recovery|seen|weiter|whom|zurueck|mine\.partners)$/
const LIMITS = { maxFileBytes: Infinity, maxFiles: 60, maxBodyBytes: 40 * 1024 * 1024 }

/** Null when nothing was filled in, or when the body cannot be read (any more). Of files only the fields beside them are left. */
export async function typedForm(c: Ctx): Promise<TypedForm | null> {
  if (c.req.method !== 'POST') return null
  const multipart = isMultipart(c.req.raw)
  const values = await (multipart ? fieldsBesideFiles(c) : formValues(c)).catch(() => ({}))
  return Object.keys(values).some(isFilledIn) ? { path: c.req.path, isMultipart: multipart, values } : null
}

export function isFilledIn(name: string): boolean {
  return !STEERING.test(name)
}

async function fieldsBesideFiles(c: Ctx): Promise<Record<string, string>> {
  const received = await receiveMultipart(c.req.raw, null, LIMITS)
  return received instanceof Error ? {} : received.fields
}

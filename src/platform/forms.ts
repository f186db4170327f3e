import { z, type ZodError } from 'zod'

// Zod would write and compile a function per schema; no code is made from strings here (security.md IN-18).
// Where a form has no sentence of its own, Zod would speak English to people.
z.config({
  jitless: true,
  localeError: ({ code }) => (code === 'unrecognized_keys' || code === 'invalid_key' ? UNKNOWN_FIELD : UNREADABLE),
})

const UNKNOWN_FIELD =
  'Dieses Formular enthält Angaben, die das Portal nicht kennt. Bitte laden Sie die Seite neu und senden Sie es noch einmal ab.'
const UNREADABLE = 'Bitte prüfen Sie diese Angabe: So konnte das Portal sie nicht lesen.'

/** Field name → one whole German sentence. 'form' is the page as a whole. */
export type FieldErrors = Record<string, string>

export function formErrors(error: ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) {
    // A name that we never gave has no field that could show its error.
    const field = issue.code === 'invalid_key' ? 'form' : issue.path.join('.') || 'form'
    errors[field] ??= issue.message
  }
  return errors
}

import { berlinInstant } from '../../../../platform/berlin.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'

export type PreviewQuestion = { seite: string; am: string; at: Date; errors?: FieldErrors }

/** Which page at which instant; without a question the first page at `before`. */
export function readPreview(
  query: { seite?: string; am?: string },
  known: string[],
  before: { at: Date; wallClock: string },
): PreviewQuestion {
  const { seite = known[0] ?? '', am = before.wallClock } = query
  const wrong = { seite, am, at: before.at }
  if (!known.includes(seite)) return { ...wrong, errors: { seite: 'Bitte wählen Sie eine Seite aus der Liste.' } }
  try {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(am)) throw new Error('not an instant')
    return { seite, am, at: berlinInstant(am) }
  } catch {
    return { ...wrong, errors: { am: 'Bitte geben Sie Tag und Uhrzeit an, zum Beispiel 01.12.2026, 00:00 Uhr.' } }
  }
}

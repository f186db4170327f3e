import { time } from '../plain/german-date.ts'
import type { Ctx } from './web.ts'

/** What ui/autosave.element.ts is told; it sends the same form to the same address. */
type AutosaveAnswer =
  | { saved: true; revision: number; at: string }
  | { saved: false; because: 'conflict' | 'refused'; sentence: string }
  | { saved: false; because: 'signed-out'; sentence: string; signIn: string }

export function wantsJson(c: Ctx): boolean {
  return (c.req.header('accept') ?? '').startsWith('application/json')
}

export function savedAnswer(c: Ctx, revision: number, at: Date): Response {
  return c.json<AutosaveAnswer>({ saved: true, revision, at: time(at) })
}

export function refusedAnswer(c: Ctx, sentence: string): Response {
  return c.json<AutosaveAnswer>({ saved: false, because: 'refused', sentence }, 422)
}

type SavedByOther = { savedByName: string; savedAt: Date; revision: number }

export function conflictAnswer(c: Ctx, theirs: SavedByOther | undefined): Response {
  const who = theirs
    ? `${theirs.savedByName} hat diesen Schritt um ${time(theirs.savedAt)} gespeichert (Fassung ${theirs.revision}).`
    : ''
  return c.json<AutosaveAnswer>(
    { saved: false, because: 'conflict', sentence: `${who} Ihr Text steht noch hier und ist nicht verloren.`.trim() },
    409,
  )
}

export function signedOutAnswer(c: Ctx, signIn: string): Response {
  return c.json<AutosaveAnswer>(
    { saved: false, because: 'signed-out', sentence: 'Ihre Anmeldung ist abgelaufen. Ihr Text steht noch hier.', signIn },
    401,
  )
}

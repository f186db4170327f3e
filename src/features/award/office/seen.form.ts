import { z } from 'zod'
import { seal } from '../../../platform/canonical.ts'

/** Travels in the form: the mark of what was stored when its page was shown. */
export const seen = z.string().default('')

export function markOf(stored: object | null): string {
  return stored ? seal(stored).sha256 : ''
}

/** Somebody has stored something else since the page was shown: that is not written over before it has been read. */
export function isCrossed<T extends object>(form: { seen: string; stored: T | null; typed: T }): boolean {
  const mark = markOf(form.stored)
  return form.seen !== mark && markOf(form.typed) !== mark
}

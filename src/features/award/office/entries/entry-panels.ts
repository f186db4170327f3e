import type { EntryPanel } from './entry-panel.ts'

/** What stands on the office's page of an entry besides its facts and its content, in this order. Add yours here. */
export const panelsBeforeContent: EntryPanel[] = [
  // Formal check, correction loop, extension, re-assignment, messages, notes: office/check/
]

export const panelsAfterContent: EntryPanel[] = []

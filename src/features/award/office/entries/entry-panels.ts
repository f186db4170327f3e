import { checkPanel } from '../check/check-panel.tsx'
import type { EntryPanel } from './entry-panel.ts'

/** What stands on the office's page of an entry besides its facts and its content, in this order. Add yours here. */
export const panelsBeforeContent: EntryPanel[] = [checkPanel]

export const panelsAfterContent: EntryPanel[] = []

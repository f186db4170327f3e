import { AID_SORTS, type AidSort } from './aid.rules.ts'

export const sortText: Record<AidSort, string> = {
  law: 'Gesetz oder Richtlinie',
  checklist: 'Checkliste',
  agreement: 'Mustervereinbarung',
  guide: 'Leitfaden',
}

/** As an address asks for it. */
export const sortInAddress: Record<AidSort, string> = {
  law: 'gesetz',
  checklist: 'checkliste',
  agreement: 'mustervereinbarung',
  guide: 'leitfaden',
}

export function sortFrom(address: string): AidSort | null {
  return AID_SORTS.find((sort) => sortInAddress[sort] === address) ?? null
}

export const ALL_TOPICS = 'Für alle Themen'

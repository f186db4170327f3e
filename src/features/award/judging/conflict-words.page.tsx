import type { BadgeTone } from '../../../ui/badge.tsx'
import type { ConflictFact, ConflictState, ReasonClass } from './conflict.rules.ts'

export const reasonText: Record<ReasonClass, string> = {
  'own-body': 'Eigene Stelle ist federführend oder beteiligt',
  advice: 'Beratung zu diesem Beitrag',
  employment: 'Beschäftigung oder Amt bei einer beteiligten Stelle',
  family: 'Persönliche oder familiäre Verbindung',
  interest: 'Wirtschaftliches oder anderes eigenes Interesse',
  other: 'Anderer Grund',
}

export const factText: Record<ConflictFact, string> = {
  lead: 'Ihre Organisation ist federführend.',
  partner: 'Ihre Organisation ist als Partner genannt.',
  'took-part': 'Sie sind als Ansprechperson genannt, haben am Beitrag geschrieben oder hatten Zugang zu ihm.',
  advice: 'Sie haben zu diesem Beitrag beraten.',
}

/** As the office reads it, of somebody else. */
export const factOfJurorText: Record<ConflictFact, string> = {
  lead: 'Die Organisation des Jurymitglieds ist federführend.',
  partner: 'Die Organisation des Jurymitglieds ist als Partner genannt.',
  'took-part': 'Das Jurymitglied ist als Ansprechperson genannt, hat am Beitrag geschrieben oder hatte Zugang zu ihm.',
  advice: 'Das Jurymitglied hat zu diesem Beitrag beraten.',
}

export const conflictBadge: Record<ConflictState, { label: string; tone: BadgeTone }> = {
  'not-asked': { label: 'nicht erklärt', tone: 'neutral' },
  none: { label: 'nicht befangen', tone: 'success' },
  declared: { label: 'befangen', tone: 'warning' },
}

import type { Edition } from '../edition.rules.ts'

/** What the portal's own FAQ is sorted by (dossier 2.7): offered beside the chapters that an edition has already. */
const PORTAL_CHAPTERS = ['Allgemeine Fragen', 'Information und Beteiligung', 'Finanzen']

/** Each once, those of the edition first, in their order. */
export function chaptersOf({ questions }: Pick<Edition, 'questions'>): string[] {
  return [...new Set([...questions.map(({ chapter }) => chapter), ...PORTAL_CHAPTERS])]
}

import { TEXT_KINDS, type TextKey, type TextKind } from './text.rules.ts'

export const kindText: Record<TextKind, string> = {
  news: 'Meldung',
  page: 'Seite',
  aid: 'Arbeitshilfe',
  english: 'Englische Fassung',
}
const kindInAddress: Record<TextKind, string> = {
  news: 'meldung',
  page: 'seite',
  aid: 'arbeitshilfe',
  english: 'englische-fassung',
}

export function kindFrom(address: string): TextKind | null {
  return TEXT_KINDS.find((kind) => kindInAddress[kind] === address) ?? null
}

export function addressParts({ kind, slug }: TextKey): { textKind: string; textSlug: string } {
  return { textKind: kindInAddress[kind], textSlug: slug }
}

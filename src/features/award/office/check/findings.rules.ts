import type { Finding } from './proposals.rules.ts'

export type ShownFinding = { finding: Finding; note: string }
export type NewFinding = ShownFinding & { itemId: string }

/** An item of the list as it stands, and what the form says of it; `seen` is the mark of what the page showed. */
export type TypedItem = {
  id: string
  slug: string
  stands: (ShownFinding & { number: number }) | null
  shown: ShownFinding | null
  typed: { finding: Finding | ''; note: string; seen: string }
}
export type FindingRefusal = 'finding-missing' | 'found-meanwhile'

export function shownMark(stands: { number: number } | null): string {
  return stands ? String(stands.number) : ''
}

/**
 * What is left as it was shown makes no new row, also when somebody else has found otherwise meanwhile. What both have changed is
 * not stored before it has been read. By slug.
 */
export function readFindings(items: TypedItem[]): { findings: NewFinding[]; refused: Map<string, FindingRefusal> } {
  const refused = new Map<string, FindingRefusal>()
  const findings = items.flatMap((item) => {
    const { id: itemId, slug, typed } = item
    if (isLeft(item)) return []
    if (typed.finding === '') refused.set(slug, 'finding-missing')
    else if (typed.seen !== shownMark(item.stands)) refused.set(slug, 'found-meanwhile')
    return typed.finding === '' ? [] : [{ itemId, finding: typed.finding, note: typed.note }]
  })
  return { findings: refused.size > 0 ? [] : findings, refused }
}

function isLeft({ typed, shown, stands }: TypedItem): boolean {
  return isSame(typed, shown) || isSame(typed, stands)
}

function isSame(typed: TypedItem['typed'], known: ShownFinding | null): boolean {
  return typed.finding === (known?.finding ?? '') && typed.note === (known?.note ?? '')
}

/** Two people have written the same form: which side holds, field by field; 'own' is a text written anew from both, or both lists. */
export type Side = 'mine' | 'theirs' | 'own'
export type Choice = { side: Side; own: string }
export type Versions<Content> = { base: Content; mine: Content; theirs: Content }

/** Where two versions differ, and which side is proposed: the only one that changed, if only one did. */
export type Difference<Field> = { field: Field; proposal: Side }

export function differencesOf<Field, Content>(
  fields: Field[],
  { base, mine, theirs }: Versions<Content>,
  how: { same: (field: Field, one: Content, other: Content) => boolean; canBeWritten: (field: Field) => boolean },
): Difference<Field>[] {
  return fields
    .filter((field) => !how.same(field, mine, theirs))
    .map((field) => {
      if (how.same(field, mine, base)) return { field, proposal: 'theirs' }
      if (how.same(field, theirs, base)) return { field, proposal: 'mine' }
      return { field, proposal: how.canBeWritten(field) ? 'own' : 'mine' }
    })
}

type Texts = Record<string, string>

/** Chosen field by field; fields nobody was asked about are the same on both sides. */
export function mergedTexts(
  names: string[],
  { mine, theirs }: { mine: Texts; theirs: Texts },
  choices: Record<string, Choice>,
): Texts {
  const chosen = names.map((name) => {
    const choice = choices[name]
    return [name, choice?.side === 'own' ? choice.own : ((choice?.side === 'mine' ? mine : theirs)[name] ?? '')] as const
  })
  const others = Object.entries(theirs).filter(([name]) => !names.includes(name))
  return Object.fromEntries([...others, ...chosen.filter(([, text]) => text !== '')])
}

export function mergedList<Item>(
  { mine, theirs }: { mine: Item[]; theirs: Item[] },
  side: Side | undefined,
  keyOf: (item: Item) => string,
): Item[] {
  if (side === 'mine') return mine
  if (side !== 'own') return theirs
  const known = new Set(theirs.map(keyOf))
  return [...theirs, ...mine.filter((item) => !known.has(keyOf(item)))]
}

/** What is proposed to be edited when both sides have written: both, one after the other. */
export function bothOf(mine: string, theirs: string, between: string): string {
  return [mine, theirs].filter((text) => text !== '').join(between)
}

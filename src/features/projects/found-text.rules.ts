/** Pieces of a text in order; what was looked for is marked. */
type Pieces = { text: string; marked: boolean }[]

export type MarkedTexts = { title: Pieces; summary: Pieces; lead: Pieces; partners: Pieces[]; body: Pieces; topics: Pieces }

/** An entry of the list as it is shown to whoever looked for something. */
export type FoundText = Pick<MarkedTexts, 'title' | 'summary' | 'lead' | 'partners'> & {
  /** Where the words stand, when the entry itself shows none of them. */
  elsewhere: { where: 'body' | 'topics'; pieces: Pieces } | null
}

/** Partners that were looked for come first: a list names only some. */
export function foundText({ title, summary, lead, partners, body, topics }: MarkedTexts): FoundText {
  const shown = { title, summary, lead, partners: [...partners.filter(hasMark), ...partners.filter((one) => !hasMark(one))] }
  const isShown = [title, summary, lead, ...partners].some(hasMark)
  return { ...shown, elsewhere: isShown ? null : elsewhereIn(body, topics) }
}

function elsewhereIn(body: Pieces, topics: Pieces): FoundText['elsewhere'] {
  if (hasMark(body)) return { where: 'body', pieces: body }
  return hasMark(topics) ? { where: 'topics', pieces: topics.filter(({ marked }) => marked) } : null
}

function hasMark(pieces: Pieces): boolean {
  return pieces.some(({ marked }) => marked)
}

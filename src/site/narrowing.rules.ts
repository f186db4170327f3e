/** How much was found of one part, year and set of topics. */
export type Share = { part: string; year: number | null; topics: string[]; count: number }
/** What somebody has chosen; '' and null: everything. */
export type Choice = { part: string; year: number | null; topic: string | null }
export type Counts = { parts: Map<string, number>; years: Map<number, number>; topics: Map<string, number> }

/** Beside each value how much it would leave: with the other two choices, as if none had been made of its own kind. */
export function countShares(shares: readonly Share[], { part, year, topic }: Choice): Counts {
  const counts: Counts = { parts: new Map(), years: new Map(), topics: new Map() }
  for (const share of shares) {
    const fits = {
      part: part === '' || share.part === part,
      year: year === null || share.year === year,
      topic: topic === null || share.topics.includes(topic),
    }
    if (fits.year && fits.topic) add(counts.parts, share.part, share.count)
    if (fits.part && fits.topic && share.year !== null) add(counts.years, share.year, share.count)
    if (fits.part && fits.year) for (const one of share.topics) add(counts.topics, one, share.count)
  }
  return counts
}

type Projects = { key: string; total: number; byTopic: { topic: string; count: number }[] }

/** Projects have no year; their total knows the topic already. */
export function withProjects(counts: Counts, { key, total, byTopic }: Projects, { part, year }: Choice): Counts {
  if (year !== null) return counts
  const topics = new Map(counts.topics)
  if (part === '' || part === key) for (const { topic, count } of byTopic) add(topics, topic, count)
  return { ...counts, parts: new Map(counts.parts).set(key, total), topics }
}

function add<T>(counts: Map<T, number>, key: T, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

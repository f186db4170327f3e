/** How much was found of one part, year and set of topics. */
export type Share = { part: string; year: number | null; topics: string[]; count: number }
/** What somebody has chosen; '' and null: everything. */
export type Choice = { part: string; year: number | null; topic: string | null }
export type Counts = { parts: Map<string, number>; years: Map<number, number>; topics: Map<string, number> }

/** Beside each value how much it would leave: with the other two choices, as if none had been made of its own kind. */
export function countShares(shares: readonly Share[], choice: Choice): Counts {
  const of = (kind: Kind, keysOf: (share: Share) => (string | number | null)[]) => {
    const counts = new Map<never, number>()
    for (const share of shares.filter((one) => fits(one, choice, kind))) addAll(counts, keysOf(share) as never[], share.count)
    return counts
  }
  return {
    parts: of('part', ({ part }) => [part]),
    years: of('year', ({ year }) => (year === null ? [] : [year])),
    topics: of('topic', ({ topics }) => topics),
  }
}

type Kind = 'part' | 'year' | 'topic'

function fits(share: Share, { part, year, topic }: Choice, except: Kind): boolean {
  const held = {
    part: part === '' || share.part === part,
    year: year === null || share.year === year,
    topic: topic === null || share.topics.includes(topic),
  }
  return Object.entries(held).every(([kind, holds]) => holds || kind === except)
}

function addAll<T>(counts: Map<T, number>, keys: readonly T[], count: number): void {
  for (const key of keys) add(counts, key, count)
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

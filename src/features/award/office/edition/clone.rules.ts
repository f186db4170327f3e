import type { Edition } from '../../edition.rules.ts'

export type NewEdition = {
  sourceId: string
  slug: string
  number: number
  title: string
  /** How many years later than the source's the proposed timetable is. */
  years: number
  withContents: boolean
}

type Asked = { editions: Edition[]; withContents: boolean; now: Date }

/** The next edition after the newest, as a proposal that begins in the future. Null where there is none to begin from. */
export function nextEdition({ editions, withContents, now }: Asked): NewEdition | null {
  const [source] = [...editions].sort((a, b) => b.number - a.number)
  if (!source) return null
  const number = source.number + 1
  const years = yearsUntilAhead(source.phases.announced, now)
  const { announced, ceremony } = source.phases
  const wish = `${announced.getUTCFullYear() + years}-${ceremony.getUTCFullYear() + years}`
  const isTaken = editions.some(({ slug }) => slug === wish)
  return {
    sourceId: source.id,
    slug: isTaken ? `${wish}-${number}` : wish,
    number,
    title: `${number}. ${source.title.replace(/^\d+\.\s*/, '')}`,
    years,
    withContents,
  }
}

function yearsUntilAhead(announced: Date, now: Date): number {
  const years = Math.max(1, now.getUTCFullYear() - announced.getUTCFullYear())
  const proposed = new Date(announced)
  proposed.setUTCFullYear(announced.getUTCFullYear() + years)
  return proposed > now ? years : years + 1
}

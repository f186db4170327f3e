import { slug } from '../../plain/slug.ts'
import type { ProfileContent } from './profile.rules.ts'

/** What the prize has released of a project: a fact from outside, beside what its authors write. `edition`: as in the address of its page. */
export type Prize = { text: string; category: string; edition: string }
export type ReleasedPrize = { entryId: string; edition: string; editionSlug: string; category: string; releasedAt: Date }
export type StandingPrize = Prize & { entryId: string; projectId: string; releasedAt: Date }

/** What the public reads: prizes come first, and name the category where nobody has named another. */
export function withPrizes(content: ProfileContent, prizes: Prize[]): ProfileContent {
  const [first] = prizes
  return {
    ...content,
    prizeCategory: content.prizeCategory ?? (first ? slug(first.category) : null),
    awards: [...prizes.map(({ text, edition }) => ({ kind: 'won' as const, text, edition })), ...content.awards],
  }
}

type Link = { entryId: string; projectId: string }
export type PrizeChanges = { gone: StandingPrize[]; fresh: StandingPrize[] }

/** Between what profiles show and what has been released of the entries linked to them. */
export function prizeChanges(standing: StandingPrize[], links: Link[], released: ReleasedPrize[]): PrizeChanges {
  const wanted = links.flatMap(({ entryId, projectId }) =>
    released.filter((prize) => prize.entryId === entryId).map((prize) => standingPrize(projectId, prize)),
  )
  return {
    gone: standing.filter((one) => !wanted.some((other) => isSame(one, other))),
    fresh: wanted.filter((one) => !standing.some((other) => isSame(one, other))),
  }
}

function standingPrize(projectId: string, { entryId, edition, editionSlug, category, releasedAt }: ReleasedPrize): StandingPrize {
  const text = `Preisträger: ${edition}, Kategorie „${category}“`
  return { entryId, projectId, category, releasedAt, text, edition: editionSlug }
}

function isSame(one: StandingPrize, other: StandingPrize): boolean {
  return (
    one.entryId === other.entryId && one.projectId === other.projectId && one.text === other.text && one.edition === other.edition
  )
}

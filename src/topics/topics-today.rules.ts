type Topic = { slug: string; former: string[] }

/** Address → the address of the topic that it means today: its own, or that of the topic it was merged into. */
export function topicsToday(themes: { topics: Topic[] }[]): Map<string, string> {
  const topics = themes.flatMap((theme) => theme.topics)
  return new Map(topics.flatMap(({ slug, former }) => [slug, ...former].map((one) => [one, slug] as const)))
}

/** What was written about these topics is about those today, each once; unknown ones stay as they are. */
export function meantToday(slugs: string[], themes: { topics: Topic[] }[]): string[] {
  const today = topicsToday(themes)
  return [...new Set(slugs.map((slug) => today.get(slug) ?? slug))]
}

/** A theme means all topics in it today; what is no theme stays as it is. */
export function withTopicsOf(slugs: string[], themes: { slug: string; topics: { slug: string }[] }[]): string[] {
  const inside = (slug: string) => themes.find((theme) => theme.slug === slug)?.topics.map((topic) => topic.slug) ?? []
  return [...new Set(slugs.flatMap((slug) => [slug, ...inside(slug)]))]
}

/** A version of an English text, or of the standing page it belongs to. */
export type LanguageVersion = {
  kind: 'english' | 'page'
  slug: string
  visibleFrom: Date
  /** When it was taken down; null while it was not. */
  endsAt: Date | null
}

/**
 * Which English texts are read at this instant, with the instant of the version that is read. `portalPages` have no standing page;
 * of the others the German page must be there, too: a translation of nothing is read by nobody.
 */
export function englishReadAt(versions: LanguageVersion[], portalPages: string[], now: Date): Map<string, Date> {
  const read = versions.filter(({ visibleFrom, endsAt }) => visibleFrom <= now && (endsAt === null || now < endsAt))
  const german = new Set(read.filter(({ kind }) => kind === 'page').map(({ slug }) => slug))
  const found = new Map<string, Date>()
  for (const { kind, slug, visibleFrom } of read) {
    if (kind !== 'english' || !(portalPages.includes(slug) || german.has(slug))) continue
    const known = found.get(slug)
    if (!known || known < visibleFrom) found.set(slug, visibleFrom)
  }
  return found
}

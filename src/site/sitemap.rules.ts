/** The protocol allows 50,000 addresses in one file (sitemaps.org); some are left for what is published while a search engine reads. */
export const MOST_ADDRESSES = 45_000

export type Sitemap = { kind: 'addresses'; addresses: string[] } | { kind: 'index'; parts: number[] }

/** All addresses while they fit into one file, then the numbers of the parts, and each part by its number. Null when there is no such part. */
export function sitemapOf(addresses: string[], { most, part }: { most: number; part: number | null }): Sitemap | null {
  const parts = Math.ceil(addresses.length / most)
  if (part === null && parts <= 1) return { kind: 'addresses', addresses }
  if (part === null) return { kind: 'index', parts: Array.from({ length: parts }, (_, index) => index + 1) }
  return Number.isInteger(part) && part >= 1 && part <= parts
    ? { kind: 'addresses', addresses: addresses.slice((part - 1) * most, part * most) }
    : null
}

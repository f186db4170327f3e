import { slug } from '../../plain/slug.ts'

const LONGEST_SLUG = 80

export function wantedSlug(name: string, otherwise: string): string {
  return slug(name).slice(0, LONGEST_SLUG).replace(/-+$/, '') || otherwise
}

/** The first free name: '-2' for the second of a name. */
export function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

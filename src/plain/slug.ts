import { fold } from './fold.ts'

/** 'Halle (Westf.)' → 'halle-westf'. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

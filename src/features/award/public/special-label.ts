import type { Category } from '../edition.rules.ts'

/** Said beside the title, unless the title says it itself. */
export function specialLabel({ isSpecial, title }: Category): string | undefined {
  return isSpecial && !title.startsWith('Sonderkategorie') ? 'Sonderkategorie' : undefined
}

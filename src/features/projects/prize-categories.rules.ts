import { slug } from '../../plain/slug.ts'

/** As the categories are called in the 2nd edition; older profiles keep theirs. */
export const PRIZE_CATEGORIES = [
  'Kommunale Pflichtaufgaben & Innere Verwaltung',
  'Informationsaustausch & Vernetzung',
  'Wirtschaftsförderung, Tourismus & Kultur',
  'Umwelt, Planung & Infrastruktur',
  'Krisenbewältigung',
  'Shared Service Center',
]

/** That none fits is a choice, too: a draft that was never asked keeps what its profile has. */
const NONE = 'none'

export const CATEGORY_CHOICES = [
  ...PRIZE_CATEGORIES.map((title) => ({ value: slug(title), label: title })),
  { value: NONE, label: 'Keine' },
]

/** What was chosen; `before` where nobody chose, or what was chosen is no category. */
export function chosenCategory(chosen: string, before: string | null): string | null {
  if (chosen === NONE) return null
  return CATEGORY_CHOICES.some(({ value }) => value === chosen) ? chosen : before
}

export function categoryTitle(category: string): string {
  return CATEGORY_CHOICES.find(({ value }) => value === category)?.label ?? category
}

import { paths } from '../../../paths.ts'
import type { Crumb } from '../../../platform/page.ts'
import type { Edition } from '../edition.rules.ts'
import type { DateEvent } from './date-events.ts'
import { announcedEditions, appearsAt } from './announced.rules.ts'

/** What every public page of the prize is made from. Editions are as far as they are visible now. */
export type PublicView = {
  /** The newest announced one. */
  edition: Edition
  /** All announced ones, the newest first. */
  editions: Edition[]
  /** When conditions, categories and questions that are prepared will appear. */
  appears: { categories: Date | null; conditions: Date | null; questions: Date | null }
  /** Those that are visible now. */
  events: DateEvent[]
  now: Date
}

/** Null before any edition is announced. Events are added by who knows of them. */
export function publicView(all: Edition[], now: Date): PublicView | null {
  const editions = announcedEditions(all, now)
  const edition = editions[0]
  const prepared = all.find(({ id }) => id === edition?.id)
  if (!edition || !prepared) return null
  const appears = {
    categories: appearsAt(prepared.categories, now),
    conditions: appearsAt(prepared.conditions, now),
    questions: appearsAt(prepared.questions, now),
  }
  return { edition, editions, appears, events: [], now }
}

export const HOME_TRAIL: Crumb[] = [{ label: 'Startseite', href: paths.home.to() }]
export const AWARD_TRAIL: Crumb[] = [...HOME_TRAIL, { label: 'Landespreis', href: paths.award.call.to() }]

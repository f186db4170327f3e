import { germanDay } from '../../../plain/german-day.ts'
import { isUnconfirmed, type Freshness } from '../freshness.rules.ts'

/** How fresh a profile is, as a sentence. */
export function stateText(profile: Freshness & { isTakenOver: boolean }, today: string): string {
  const day = germanDay(profile.confirmedOn)
  if (profile.dueOn === null) return `Stand der Quelle: ${day}.`
  if (isUnconfirmed(profile, today)) return `Stand vom ${day}, seit dem ${germanDay(profile.dueOn)} nicht bestätigt.`
  return profile.isTakenOver ? `Stand vom ${day}, hier noch nicht bestätigt.` : `Zuletzt bestätigt am ${day}.`
}

export type Occasion = '14-days' | '7-days' | '48-hours' | 'closed'

/** After closing, the last reminder is still sent for so long: whoever starts the portal anew a month later writes nobody. */
const CLOSED_REMINDER_MS = 2 * 86_400_000

export type ReminderInstants = { fourteenDays: Date; sevenDays: Date; fortyEightHours: Date; closesAt: Date }

/**
 * Only the newest occasion: after a jump of the clock nobody gets three reminders at once. Days before closing are
 * calendar days in Berlin; the caller counts them (platform/berlin.ts), because a day there may have 23 or 25 hours.
 */
export function dueOccasion(at: ReminderInstants, now: Date): Occasion | null {
  if (now.getTime() >= at.closesAt.getTime() + CLOSED_REMINDER_MS) return null
  if (now >= at.closesAt) return 'closed'
  if (now >= at.fortyEightHours) return '48-hours'
  if (now >= at.sevenDays) return '7-days'
  if (now >= at.fourteenDays) return '14-days'
  return null
}

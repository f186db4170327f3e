export type Frequency = 'weekly' | 'monthly'

const MONDAY = 1

/** Whether on this calendar day, '2025-12-01', what is new is collected: each Monday, each first of a month. */
export function isDigestDay(frequency: Frequency, day: string): boolean {
  return frequency === 'weekly' ? new Date(`${day}T12:00:00Z`).getUTCDay() === MONDAY : day.endsWith('-01')
}

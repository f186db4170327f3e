import type { SeatPart } from './seat.rules.ts'

export const partText: Record<SeatPart, string> = { member: 'Mitglied', deputy: 'Stellvertretung' }

type Holiday = { name: string; day: string }

/** Public holidays of North Rhine-Westphalia (Feiertagsgesetz NW § 2), as ISO days, in the order of the year. */
export function holidaysIn(year: number): Holiday[] {
  const easter = easterSunday(year)
  const movable = (name: string, days: number): Holiday => ({ name, day: iso(new Date(easter.getTime() + days * DAY_MS)) })
  const fixed = (name: string, monthAndDay: string): Holiday => ({ name, day: `${year}-${monthAndDay}` })
  return [
    fixed('Neujahr', '01-01'),
    movable('Karfreitag', -2),
    movable('Ostersonntag', 0),
    movable('Ostermontag', 1),
    fixed('Tag der Arbeit', '05-01'),
    movable('Christi Himmelfahrt', 39),
    movable('Pfingstsonntag', 49),
    movable('Pfingstmontag', 50),
    movable('Fronleichnam', 60),
    fixed('Tag der Deutschen Einheit', '10-03'),
    fixed('Allerheiligen', '11-01'),
    fixed('1. Weihnachtstag', '12-25'),
    fixed('2. Weihnachtstag', '12-26'),
  ].sort((a, b) => a.day.localeCompare(b.day))
}

/** The name of the holiday on an ISO day, or null. */
export function holidayOn(day: string): string | null {
  return holidaysIn(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name ?? null
}

const DAY_MS = 86_400_000
const iso = (date: Date) => date.toISOString().slice(0, 10)

/** Gauss's rule in Lichtenberg's form, for the Gregorian calendar. */
function easterSunday(year: number): Date {
  const k = Math.floor(year / 100)
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25)
  const s = 2 - Math.floor((3 * k + 3) / 4)
  const a = year % 19
  const d = (19 * a + m) % 30
  const r = Math.floor((d + Math.floor(a / 11)) / 29)
  const fullMoon = 21 + d - r
  const firstSunday = 7 - ((year + Math.floor(year / 4) + s) % 7)
  return new Date(Date.UTC(year, 2, fullMoon + 7 - ((fullMoon - firstSunday) % 7)))
}

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' })
const day = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** '2026-02-10T00:00', what clocks in Berlin show; as an input of type datetime-local has it. */
export function wallClockOf(at: Date): string {
  return berlin.format(at).replace(' ', 'T').slice(0, 16)
}

/** '2026-02-10T00:00' → 'Dienstag, 10. Februar 2026, 00:00 Uhr'; as an end: 'Montag, 9. Februar 2026, 24:00 Uhr'. */
export function wallClockText(wallClock: string, isEnd = false): string {
  const at = new Date(`${wallClock}Z`)
  if (Number.isNaN(at.getTime())) return wallClock
  if (isEnd && wallClock.endsWith('T00:00')) return `${day.format(new Date(at.getTime() - 1))}, 24:00 Uhr`
  return `${day.format(at)}, ${wallClock.slice(11, 16)} Uhr`
}

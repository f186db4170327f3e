const WINDOW_MS = 60_000

type Window = { from: number; sent: number; put: number }

/**
 * No more than so many letters a minute to one receiving domain; null for a letter that may go, else in how many milliseconds.
 * Whoever is too many is put into the minutes that follow, as many into each. 0 for no limit.
 */
export function domainPaceOf(perMinute: number): (email: string, now: number) => number | null {
  const windows = new Map<string, Window>()
  return (email, now) => {
    if (perMinute === 0) return null
    const domain = domainOf(email)
    const known = windows.get(domain)
    const window = known && now - known.from < WINDOW_MS ? known : { from: now, sent: 0, put: 0 }
    windows.set(domain, window)
    if (window.sent < perMinute) {
      window.sent += 1
      return null
    }
    window.put += 1
    return window.from + WINDOW_MS * Math.ceil(window.put / perMinute) - now
  }
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

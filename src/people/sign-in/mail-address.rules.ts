const LOCAL_PART = /^[a-z0-9!#$&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
/** What a URL parser would take for something else than a host name. */
const NOT_A_DOMAIN = /[\s:/?#[\]@\\%<>()",;|^`{}]/

/**
 * The one form in which an address is stored, looked up and written to: ASCII lower case, domain as A-label. Null for comments,
 * quotes, routes, %, several @, control characters and letters beyond ASCII before the @ (security.md AU-10, AU-11).
 */
export function canonicalAddress(typed: string): string | null {
  const parts = typed.trim().split('@')
  if (parts.length !== 2) return null
  const local = asciiLowerCase(parts[0] as string)
  const domain = asciiDomain((parts[1] as string).normalize('NFC'))
  if (domain === null || local.length > 64 || !LOCAL_PART.test(local)) return null
  const address = `${local}@${domain}`
  return address.length <= 254 ? address : null
}

/** Of a canonical address. */
export function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1)
}

/** Not toLowerCase: it would turn the Kelvin sign into k. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function asciiDomain(domain: string): string | null {
  if (NOT_A_DOMAIN.test(domain) || !URL.canParse(`http://${domain}/`)) return null
  const host = new URL(`http://${domain}/`).hostname
  return DOMAIN.test(host) ? host : null
}

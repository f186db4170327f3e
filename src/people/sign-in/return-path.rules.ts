/** Only to find out where a browser would go with it; never contacted. */
const HERE = 'http://portal.invalid'
const NEVER = /^\/(anmelden|abmeldung)(\/|\?|$)/
// oxlint-disable-next-line no-control-regex
const SUSPICIOUS = /[\u0000-\u0020\u007f\\]/

/** Where to go on afterwards: a path of this portal, or null (security.md HD-08). */
export function safeReturnPath(wanted: string | undefined): string | null {
  if (!wanted || wanted.length > 500 || !wanted.startsWith('/') || wanted.startsWith('//') || SUSPICIOUS.test(wanted)) return null
  if (!URL.canParse(wanted, HERE)) return null
  const url = new URL(wanted, HERE)
  const path = url.pathname + url.search + url.hash
  return url.origin === HERE && !path.startsWith('//') && !NEVER.test(path) ? path : null
}

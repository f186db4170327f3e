/** Enhanced status codes of an address that does not exist or was shut (RFC 3463): not of a full mailbox or of what a filter dislikes. */
const DEAD = /\b5\.(1\.[0-36]|2\.1)\b/
const ENHANCED = /\b[45]\.\d{1,3}\.\d{1,3}\b/
/** Where a server says no more than this (RFC 5321). */
const PLAIN = /(^|[^\d.])(550|551|553)([ -]|$)/

/** What a mail server said. */
export function isHardBounce(failure: string): boolean {
  return ENHANCED.test(failure) ? DEAD.test(failure) : PLAIN.test(failure)
}

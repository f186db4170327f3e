const WEB = /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/

/** A whole address of the web with a name in it that has a dot; without a user's name. */
export function isWebAddress(text: string): boolean {
  return WEB.test(text) && URL.canParse(text)
}

/** An address on this portal: a path that no browser takes for another host. */
export function isPortalPath(text: string): boolean {
  return /^\/(?![/\\])\S*$/.test(text)
}

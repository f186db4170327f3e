/** PostgreSQL keeps no NUL in a text, and no browser types one: the sign for a lost character stands in its place. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD')
}

/** As it is kept: line ends are one sign, as the browser counts them. */
export function asTyped(text: string): string {
  return storableText(text).replace(/\r\n?/g, '\n')
}

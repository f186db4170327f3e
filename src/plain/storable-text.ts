/** PostgreSQL keeps no NUL in a text, and no browser types one: the sign for a lost character stands in its place. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD')
}

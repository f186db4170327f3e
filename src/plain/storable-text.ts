/** PostgreSQL keeps no NUL in a text, and no browser types one: the sign for a lost character stands in its place. */
export function storableText(text: string): string {
  return withoutMereNothing(text.replaceAll('\u0000', '\uFFFD'))
}

const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u

/** A text of nothing but signs that nobody sees is an empty one: else a reason or a name could be given that nobody can read. */
function withoutMereNothing(text: string): string {
  return VISIBLE.test(text) ? text : text.replace(/[^\p{White_Space}]/gu, '')
}

/** As it is kept: line ends are one sign, as the browser counts them. */
export function asTyped(text: string): string {
  return storableText(text).replace(/\r\n?/g, '\n')
}

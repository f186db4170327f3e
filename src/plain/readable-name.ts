/** Signs that turn the direction of what follows, also beyond the text they stand in. No name needs them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
/** Control and format characters and whatever else is drawn as nothing: 'E\u200Bva' must not be another Eva. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** A name in the one form in which it is stored: what nobody sees is left out, blanks of all kinds are one. */
export function readableName(typed: string): string {
  return typed.normalize('NFC').replace(/\s/gu, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim()
}

/** Hundreds of accents on one letter would be drawn over the lines above and below. */
export const FEW_MARKS = /^(?!.*\p{M}{4})/u

export function hasTurningSigns(text: string): boolean {
  return text.search(TURNING) >= 0
}

/** For texts in which names stand that were kept as typed. */
export function withoutTurningSigns(text: string): string {
  return text.replace(TURNING, '')
}

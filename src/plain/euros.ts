const withCents = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
const plainNumber = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** '3.333,34 €' */
export function euros(cents: number): string {
  return withCents.format(cents / 100)
}

/** '3.333,34', as it is typed into a field. */
export function eurosTyped(cents: number): string {
  return plainNumber.format(cents / 100)
}

/** Null when it is no amount. Never by way of fractions: '3.333,34' is 333334. */
export function centsOf(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{3}){1,2}|\d{1,7})(?:,(\d{2}))?(?:\s?€)?$/.exec(text.trim())
  if (!match) return null
  return Number((match[1] ?? '').replaceAll('.', '')) * 100 + Number(match[2] ?? 0)
}

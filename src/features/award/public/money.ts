const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })

/** '10.000 €' */
export function inEuros(cents: number): string {
  return euros.format(cents / 100)
}

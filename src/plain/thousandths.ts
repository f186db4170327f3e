/** '12' or '12,5': German, exact, without noughts at the end. */
export function decimalText(thousandths: bigint): string {
  const digits = String(thousandths).padStart(4, '0')
  const decimals = digits.slice(-3).replace(/0+$/, '')
  return decimals === '' ? digits.slice(0, -3) : `${digits.slice(0, -3)},${decimals}`
}

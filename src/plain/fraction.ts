/** An exact fraction, reduced, with a positive denominator. What decides about ranks is never a floating-point number. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

export const ZERO: Fraction = { n: 0n, d: 1n }

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [numerator, denominator] = [BigInt(n), BigInt(d)]
  if (denominator === 0n) throw new RangeError('a fraction has no denominator 0')
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n)
  return { n: numerator / divisor, d: denominator / divisor }
}

/** '0.1' is one tenth. Anything but digits with at most one point or sign is refused, so are 1e400 and ٥. */
export function parseDecimal(text: string): Fraction {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text)
  if (!match) throw new RangeError(`not a decimal: ${text}`)
  const [, sign, whole = '', decimals = ''] = match
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d)
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d)
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n)
}

export function sum(all: Fraction[]): Fraction {
  return all.reduce(plus, ZERO)
}

/** Of at least one. */
export function mean(all: Fraction[]): Fraction {
  return over(sum(all), fraction(all.length))
}

/** Below 0: a comes first when sorting upwards. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : Number(difference > 0n)
}

export function equals(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0
}

export function magnitude(a: Fraction): Fraction {
  return a.n < 0n ? { n: -a.n, d: a.d } : a
}

/** For reading only: German decimals, half rounded away from zero. */
export function germanDecimal(value: Fraction, decimals: number): string {
  const scaled = magnitude(value).n * 10n ** BigInt(decimals) * 2n
  const digits = ((scaled + value.d) / (value.d * 2n)).toString().padStart(decimals + 1, '0')
  const sign = value.n < 0n && /[1-9]/.test(digits) ? '−' : ''
  const cut = digits.length - decimals
  return sign + digits.slice(0, cut) + (decimals > 0 ? `,${digits.slice(cut)}` : '')
}

/** For drawing only. */
export function toNumber({ n, d }: Fraction): number {
  return Number((n * 1_000_000n) / d) / 1_000_000
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

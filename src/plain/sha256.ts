/** Of a few bytes at once and again and again: SubtleCrypto answers late, and only on encrypted pages. FIPS 180-4. */
export function sha256(bytes: Uint8Array): Uint32Array {
  const padded = padding(bytes)
  const state = Uint32Array.from(START)
  for (let at = 0; at < padded.byteLength; at += BLOCK) mix(state, padded, at)
  return state
}

const BLOCK = 64
const ROUNDS = 64

/** The fractions of the square and cube roots of the first primes. */
const [START, ROUND] = (() => {
  const primes: number[] = []
  for (let one = 2; primes.length < ROUNDS; one += 1) if (primes.every((prime) => one % prime !== 0)) primes.push(one)
  const fraction = (root: number) => (root - Math.floor(root)) * 2 ** 32
  return [
    Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  ] as const
})()

function padding(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 4, bytes.length * 8)
  return view
}

const words = new Uint32Array(ROUNDS)
const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))
const word = (of: Uint32Array, at: number) => of[at] ?? 0

type Eight = [number, number, number, number, number, number, number, number]

function mix(state: Uint32Array, block: DataView, from: number): void {
  spread(block, from)
  let [a, b, c, d, e, f, g, h] = [...state] as Eight
  for (let round = 0; round < ROUNDS; round += 1) {
    const first =
      h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + word(ROUND, round) + word(words, round)
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [at, part] of [a, b, c, d, e, f, g, h].entries()) state[at] = word(state, at) + part
}

function spread(block: DataView, from: number): void {
  for (let at = 0; at < 16; at += 1) words[at] = block.getUint32(from + at * 4)
  for (let at = 16; at < ROUNDS; at += 1) {
    const [near, far] = [word(words, at - 15), word(words, at - 2)]
    const low = turned(near, 7) ^ turned(near, 18) ^ (near >>> 3)
    const high = turned(far, 17) ^ turned(far, 19) ^ (far >>> 10)
    words[at] = word(words, at - 16) + low + word(words, at - 7) + high
  }
}

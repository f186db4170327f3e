import { sha256 } from './sha256.ts'

/** Several small riddles cost as much as one large one, but hardly anybody has bad luck with all of them. */
const RIDDLES = 8
const TRIES_AT_A_TIME = 64
/** Of what a proof can say: a number for each riddle, in 36 digits. */
const PROOF = /^[\da-z]{1,7}(\.[\da-z]{1,7}){7}$/

const encoder = new TextEncoder()

/**
 * Looks for a proof that `challenge` was worked on: for each riddle a number whose hash begins with so many zero bits. Yields now and then,
 * so that whoever looks can do something else between.
 */
export function* searchProof(challenge: string, bits: number): Generator<undefined, string> {
  const key = keyOf(challenge)
  const found: string[] = []
  for (let riddle = 0; riddle < RIDDLES; riddle += 1) found.push((yield* answer(key, riddle, bits)).toString(36))
  return found.join('.')
}

function* answer(key: string, riddle: number, bits: number): Generator<undefined, number> {
  let tried = 0
  while (!solves(key, { riddle, tried, bits })) {
    tried += 1
    if (tried % TRIES_AT_A_TIME === 0) yield
  }
  return tried
}

export function isProof(challenge: string, bits: number, proof: string): boolean {
  if (!PROOF.test(proof)) return false
  const key = keyOf(challenge)
  return proof.split('.').every((number, riddle) => solves(key, { riddle, tried: Number.parseInt(number, 36), bits }))
}

/** Short, so that each try fits into one block of the hash. */
function keyOf(challenge: string): string {
  return Array.from(sha256(encoder.encode(challenge)).subarray(0, 4), (word) => word.toString(36)).join()
}

type Try = { riddle: number; tried: number; bits: number }

function solves(key: string, { riddle, tried, bits }: Try): boolean {
  const [first = 0] = sha256(encoder.encode(`${key}:${riddle}:${tried}`))
  return Math.clz32(first) >= bits
}

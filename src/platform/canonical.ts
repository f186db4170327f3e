import canonicalize from 'canonicalize'
import { sha256 } from './random.ts'

export type Sealed = { text: string; sha256: string }

/** The one way to write a value down (RFC 8785) and the hash of it: equal values have equal hashes, on every machine. */
export function seal(value: unknown): Sealed {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('this value has no canonical form')
  return { text, sha256: sha256(text) }
}

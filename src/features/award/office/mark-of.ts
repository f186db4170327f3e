import { seal } from '../../../platform/canonical.ts'

/** Of what is stored, or typed: two that say the same have the same. */
export function markOf(said: object | null): string {
  return said ? seal(said).sha256 : ''
}

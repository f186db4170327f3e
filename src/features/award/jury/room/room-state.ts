import { sha256 } from '../../../../platform/random.ts'
import type { Room } from '../../judging/room/room-case.queries.ts'

/** One value for everything that the page of this person shows; the clock is no part of it. */
export function stateOf({ now: _now, ...shown }: Room): string {
  return sha256(JSON.stringify(shown, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).slice(0, 16)
}

/** What was reported; `status` by RFC 3463, '5.1.1'. */
type Reported = { kind: 'failed' | 'delayed' | 'complaint'; status: string }
export type BounceKind = 'hard' | 'soft' | 'complaint'

/** An address that does not exist or was shut (RFC 3463): not a full mailbox, nor what a filter dislikes. Those are counted. */
const DEAD = /^5\.(1\.[0-36]|2\.1)$/

/** Null for what decides nothing: a server that goes on trying. */
export function bounceOf({ kind, status }: Reported): BounceKind | null {
  if (kind === 'delayed') return null
  if (kind === 'complaint') return 'complaint'
  return DEAD.test(status) ? 'hard' : 'soft'
}

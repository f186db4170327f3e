import type { MailReport } from '../../../platform/mail-report.ts'

export type BounceKind = 'hard' | 'soft' | 'complaint'

/** An address that does not exist or was shut (RFC 3463): not a full mailbox, nor what a filter dislikes. Those are counted. */
const DEAD = /^5\.(1\.[0-36]|2\.1)$/

/** Null for what decides nothing: a server that goes on trying. */
export function bounceOf({ kind, status }: Pick<MailReport, 'kind' | 'status'>): BounceKind | null {
  if (kind === 'delayed') return null
  if (kind === 'complaint') return 'complaint'
  return DEAD.test(status) ? 'hard' : 'soft'
}

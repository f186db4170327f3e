import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { MOST_BLOCKS, type Block } from './blocks.rules.ts'

/** As long as somebody who leaves may mean the issue that came. */
export const LEAVING_DAYS = 7

export type Issue = {
  id: string
  title: string
  subjects: string[]
  /** Of these only who belongs to one of each kind; empty: everybody. */
  segments: string[]
  blocks: Block[]
  revision: number
  number: number | null
  releasedAt: Date | null
  sendAt: Date | null
  cancelledAt: Date | null
}

export type ChangeRefusal = 'already-released' | 'changed-meanwhile' | 'too-many-blocks'
export type ReleaseRefusal = 'already-released' | 'changed-meanwhile' | 'no-blocks' | 'no-subjects' | 'nobody' | 'in-the-past'

type Draft = Pick<Issue, 'releasedAt' | 'revision'>

export function changeIssue(issue: Draft, base: number, blocks: readonly Block[]): Decision<'change', ChangeRefusal> {
  if (issue.releasedAt) return refuse('already-released')
  if (issue.revision !== base) return refuse('changed-meanwhile')
  return blocks.length > MOST_BLOCKS ? refuse('too-many-blocks') : allow('change')
}

type Releasing = {
  issue: Draft & Pick<Issue, 'blocks' | 'subjects'>
  /** What the page showed that was released from. */
  base: number
  recipients: number
  /** Null: at once. */
  sendAt: Date | null
}

export function releaseIssue(
  { issue, base, recipients, sendAt }: Releasing,
  now: Date,
): Decision<{ sendAt: Date }, ReleaseRefusal> {
  if (issue.releasedAt) return refuse('already-released')
  if (issue.revision !== base) return refuse('changed-meanwhile')
  if (issue.blocks.length === 0) return refuse('no-blocks')
  if (issue.subjects.length === 0) return refuse('no-subjects')
  if (recipients === 0) return refuse('nobody')
  if (sendAt && sendAt < now) return refuse('in-the-past')
  return allow({ sendAt: sendAt ?? now })
}

export type MoveRefusal = 'not-waiting' | 'in-the-past'

/** As long as it waits for its instant, and to one that is still to come. */
export function moveSending(
  { sendAt, cancelledAt }: Pick<Issue, 'sendAt' | 'cancelledAt'>,
  wished: Date,
  now: Date,
): Decision<{ sendAt: Date }, MoveRefusal> {
  if (!sendAt || cancelledAt || sendAt <= now) return refuse('not-waiting')
  return wished < now ? refuse('in-the-past') : allow({ sendAt: wished })
}

/** In the archive from the instant at which it goes out. */
export function isPublic({ sendAt, cancelledAt }: Pick<Issue, 'sendAt' | 'cancelledAt'>, now: Date): boolean {
  return sendAt !== null && cancelledAt === null && sendAt <= now
}

import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { isSameJson } from '../../plain/same-json.ts'
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
type Content = Pick<Issue, 'title' | 'subjects' | 'segments' | 'blocks'>
export type IssueChange = Partial<Content>

/** `wished`: what is to stand there; null when that can no longer be said. What stands there already is no change. */
export function changeIssue(
  issue: Draft & Content,
  { base, wished }: { base: number; wished: IssueChange | null },
): Decision<IssueChange | 'unchanged', ChangeRefusal> {
  if (issue.releasedAt) return refuse('already-released')
  if (wished && saysTheSame(issue, wished)) return allow('unchanged')
  if (!wished || issue.revision !== base) return refuse('changed-meanwhile')
  return (wished.blocks ?? []).length > MOST_BLOCKS ? refuse('too-many-blocks') : allow(wished)
}

function saysTheSame(issue: Content, wished: IssueChange): boolean {
  return Object.entries(wished).every(([part, value]) => isSameJson(issue[part as keyof Content], value))
}

type Releasing = {
  issue: Draft & Pick<Issue, 'blocks' | 'subjects' | 'sendAt' | 'cancelledAt'>
  /** What the page showed that was released from. */
  base: number
  recipients: number
  /** Null: at once. */
  sendAt: Date | null
}

export function releaseIssue(asked: Releasing, now: Date): Decision<{ sendAt: Date } | 'unchanged', ReleaseRefusal> {
  const { issue, base, recipients, sendAt } = asked
  if (issue.releasedAt) return isReleasedSo(asked) ? allow('unchanged') : refuse('already-released')
  if (issue.revision !== base) return refuse('changed-meanwhile')
  if (issue.blocks.length === 0) return refuse('no-blocks')
  if (issue.subjects.length === 0) return refuse('no-subjects')
  if (recipients === 0) return refuse('nobody')
  if (sendAt && sendAt < now) return refuse('in-the-past')
  return allow({ sendAt: sendAt ?? now })
}

function isReleasedSo({ issue, base, sendAt }: Releasing): boolean {
  const { revision, releasedAt, cancelledAt } = issue
  return revision === base && !cancelledAt && issue.sendAt?.getTime() === (sendAt ?? releasedAt)?.getTime()
}

export type MoveRefusal = 'not-waiting' | 'in-the-past'

/** As long as it waits for its instant, and to one that is still to come. */
export function moveSending(
  { sendAt, cancelledAt }: Pick<Issue, 'sendAt' | 'cancelledAt'>,
  wished: Date,
  now: Date,
): Decision<{ sendAt: Date } | 'unchanged', MoveRefusal> {
  if (sendAt?.getTime() === wished.getTime() && !cancelledAt) return allow('unchanged')
  if (!sendAt || cancelledAt || sendAt <= now) return refuse('not-waiting')
  return wished < now ? refuse('in-the-past') : allow({ sendAt: wished })
}

/** In the archive from the instant at which it goes out. */
export function isPublic({ sendAt, cancelledAt }: Pick<Issue, 'sendAt' | 'cancelledAt'>, now: Date): boolean {
  return sendAt !== null && cancelledAt === null && sendAt <= now
}

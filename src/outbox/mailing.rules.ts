import { allow, refuse, type Decision } from '../plain/decision.ts'
import { missingFields, unknownFields, type Draft, type GroupFields, type Recipient } from './merge.rules.ts'

export type DeliveryState = 'waiting' | 'queued' | 'sent' | 'failed' | 'cancelled'

export type Mailing = Draft & {
  id: string
  groupKey: string
  /** As it was called when released. */
  groupLabel: string | null
  picked: string[]
  revision: number
  changedByName: string
  changedAt: Date
  releasedByName: string | null
  releasedAt: Date | null
  cancelledAt: Date | null
}

/** How long a release can be taken back before the first mail leaves. */
export const PAUSE_MS = 60_000

export type Fault = { about: string; position: number; missing: string[] }

/** Mails that would have a hole in them, by their position among the recipients. */
export function faultsOf(draft: Draft, recipients: Recipient[]): Fault[] {
  return recipients
    .map((recipient, index) => ({ about: recipient.about, position: index + 1, missing: missingFields(draft, recipient) }))
    .filter(({ missing }) => missing.length > 0)
}

/** What whoever releases has seen: nothing else goes out. */
export function seenMark({ revision }: Pick<Mailing, 'revision'>, recipients: Recipient[]): string {
  return [revision, ...recipients.map(({ key, email }) => `${key} ${email}`)].join('\n')
}

export type PreviewRefusal = 'unknown-group' | 'unknown-fields' | 'nobody' | 'faults' | 'changed-since'
export type ReleaseRefusal = 'already-released' | PreviewRefusal

type Facts = { group: GroupFields | null; recipients: Recipient[]; seen: string; mark: string }

export function releaseMailing(
  facts: Facts & { mailing: Draft & Pick<Mailing, 'releasedAt'> },
): Decision<Recipient[], ReleaseRefusal> {
  return facts.mailing.releasedAt ? refuse('already-released') : releaseSeen(facts)
}

/** Of what is not released yet. */
export function releaseSeen(facts: Facts & { mailing: Draft }): Decision<Recipient[], PreviewRefusal> {
  const { mailing, group, recipients } = facts
  if (!group) return refuse('unknown-group')
  if (unknownFields(mailing, group).length > 0) return refuse('unknown-fields')
  if (recipients.length === 0) return refuse('nobody')
  if (faultsOf(mailing, recipients).length > 0) return refuse('faults')
  if (facts.seen !== facts.mark) return refuse('changed-since')
  return allow(recipients)
}

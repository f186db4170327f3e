import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { isSameJson } from '../../plain/same-json.ts'
import type { EventContent } from './event-content.rules.ts'

/** The rows of an event, as far as they decide what may be done with it. */
export type EventFacts = {
  /** Number of the newest version; 0 before the first. */
  latest: number
  published: { number: number; endsAt: Date; visibleFrom: Date } | null
  cancelledAt: Date | null
  /** Places that are taken. */
  taken: number
}

export type EventState = 'draft' | 'planned' | 'public' | 'over' | 'cancelled'

export function stateOf({ published, cancelledAt }: EventFacts, now: Date): EventState {
  if (!published) return 'draft'
  if (cancelledAt) return 'cancelled'
  if (published.endsAt <= now) return 'over'
  return published.visibleFrom <= now ? 'public' : 'planned'
}

export type WriteEventRefusal = 'changed-meanwhile' | 'cancelled' | 'capacity-below-taken'

/** `base`: the version that was on the screen. */
export type EventWish = { base: number; act: 'save' | 'publish'; content: EventContent }

/** The next version, or why there is none; none either of what stands already. `content`: of the newest version. */
export function writeEvent(
  facts: EventFacts & { content: EventContent | null },
  { base, act, content }: EventWish,
): Decision<{ number: number } | 'unchanged', WriteEventRefusal> {
  const capacity = act === 'publish' ? content.capacity : null
  if (facts.cancelledAt) return refuse('cancelled')
  if (isSameJson(facts.content, content) && (act === 'save' || facts.published?.number === facts.latest))
    return allow('unchanged')
  if (base !== facts.latest) return refuse('changed-meanwhile')
  if (capacity !== null && capacity < facts.taken) return refuse('capacity-below-taken')
  return allow({ number: facts.latest + 1 })
}

export type CancelRefusal = 'never-public' | 'already-cancelled' | 'over'

/** What has begun can still break off; what has ended has taken place. */
export function cancelEvent(facts: EventFacts, now: Date): Decision<'cancelled', CancelRefusal> {
  if (!facts.published) return refuse('never-public')
  if (facts.cancelledAt) return refuse('already-cancelled')
  return facts.published.endsAt <= now ? refuse('over') : allow('cancelled')
}

export type MaterialRefusal = 'not-begun'

/** Recordings and slides belong to what is past; slides may be handed out once it has begun. */
export function addMaterial(startsAt: Date, now: Date): Decision<'added', MaterialRefusal> {
  return now < startsAt ? refuse('not-begun') : allow('added')
}

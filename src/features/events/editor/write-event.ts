import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import { changesCalendars, isComplete, lacksOf, type CompleteEvent } from '../event-content.rules.ts'
import { lockEditedEvent } from '../event.queries.ts'
import { writeEvent, type EventWish } from '../event.rules.ts'
import { lackErrors, slotsRefusalText, writeEventRefusalText } from '../event-words.page.tsx'
import { findHour, listHourQuestions } from '../hour/hour-questions.queries.ts'
import { keepsSlots } from '../hour/slot.rules.ts'
import { tellSlots } from '../hour/tell-slots.ts'
import { tellOfChange } from '../registration/tell-everybody.ts'
import { recordEventVersion, recordNewEvent, recordPublication, type By } from '../record-event.queries.ts'

export type EventDraft = EventWish & { eventId: string }
type Who = { deps: Deps; personId: string }

const FIRST = 1
const NOTHING_YET = { latest: 0, published: null, cancelledAt: null, taken: 0, content: null, publishedContent: null }

/** Null when it was done; nothing is stored otherwise. */
export function beginAndWrite({ deps, personId }: Who, draft: EventDraft): Promise<FieldErrors | null> {
  return transact(deps.db, async (tx) => {
    const errors = contentErrors(draft)
    if (errors) return errors
    const by = { eventId: draft.eventId, personId, at: await databaseNow(tx) }
    if (await recordNewEvent(tx, by)) return write(tx, { deps, by }, { draft, facts: NOTHING_YET })
    // A second click finds it begun; whoever goes back to the form goes on from what it began.
    const begun = await lockEditedEvent(tx, draft.eventId)
    return begun ? write(tx, { deps, by }, { draft: { ...draft, base: FIRST }, facts: begun }) : null
  })
}

/** Undefined when there is none. */
export function changeEvent({ deps, personId }: Who, draft: EventDraft): Promise<FieldErrors | null | undefined> {
  return transact(deps.db, async (tx) => {
    const event = await lockEditedEvent(tx, draft.eventId)
    if (!event) return undefined
    const by = { eventId: draft.eventId, personId, at: await databaseNow(tx) }
    return contentErrors(draft) ?? write(tx, { deps, by }, { draft, facts: event })
  })
}

function contentErrors({ act, content }: EventDraft): FieldErrors | null {
  const lacks = act === 'publish' ? lacksOf(content) : []
  return lacks.length > 0 ? lackErrors(lacks) : null
}

type Facts = Parameters<typeof writeEvent>[0] & { publishedContent: Parameters<typeof changesCalendars>[0] | null }

async function write(
  tx: Tx,
  { deps, by }: { deps: Deps; by: By },
  { draft, facts }: { draft: EventDraft; facts: Facts },
): Promise<FieldErrors | null> {
  const { act, content } = draft
  const decision = writeEvent(facts, draft)
  if (!decision.ok) return { form: writeEventRefusalText[decision.because] }
  if (decision.outcome === 'unchanged') return null
  const { number } = decision.outcome
  if (act === 'publish' && isComplete(content) && (await wouldLoseSlots(tx, by, content)))
    return { endsAt: slotsRefusalText['slots-would-lapse'] }
  await recordEventVersion(tx, by, { number, content })
  if (act === 'publish' && isComplete(content)) {
    const raisesSequence = facts.publishedContent !== null && changesCalendars(facts.publishedContent, content)
    await recordPublication(tx, by, { number, content, raisesSequence })
    if (raisesSequence) {
      await tellOfChange(tx, deps, by)
      await tellSlots(tx, deps, by, 'changed')
    }
  }
  return null
}

async function wouldLoseSlots(tx: Tx, { eventId }: By, { series, startsAt, endsAt }: CompleteEvent): Promise<boolean> {
  const given = { hour: await findHour(tx, eventId), questions: await listHourQuestions(tx, eventId) }
  return !keepsSlots({ series, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, given)
}

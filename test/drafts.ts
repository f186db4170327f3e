import { randomUUID } from 'node:crypto'
import { EMPTY } from '../src/features/events/editor/event-values.ts'
import { recordEventVersion, recordNewEvent } from '../src/features/events/record-event.queries.ts'
import { paths } from '../src/paths.ts'
import { transact } from '../src/platform/db.ts'
import type { TestSite } from './site.ts'

/** An event that nobody but the editors sees. */
export async function givenEventDraft({ db }: TestSite, title: string, at: Date): Promise<string> {
  const eventId = randomUUID()
  const by = { eventId, personId: null, at }
  await transact(db, async (tx) => {
    await recordNewEvent(tx, by)
    await recordEventVersion(tx, by, { number: 1, content: { ...EMPTY, title } })
  })
  return eventId
}

/** The second questions before the draft of a text and of an event is discarded. */
export async function discardingPages(portal: TestSite, cookie: string, at: Date): Promise<string[]> {
  const form = { kind: 'news', title: 'Ein Entwurf, den niemand braucht' }
  const text = (await portal.request(paths.texts.creation.to(), { cookie, form })).headers.get('location')
  if (!text) throw new Error('no text was begun')
  const eventId = await givenEventDraft(portal, 'Eine Veranstaltung, die niemand braucht', at)
  return [`${text}/verwerfen`, paths.events.editor.discarding.to({ eventId })]
}

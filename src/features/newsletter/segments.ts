import type { Db } from '../../platform/db.ts'
import { listSubscribersOf, type SubscriberOf } from '../../subscribers/index.ts'
import type { Issue } from './issue.rules.ts'

export type Segment = { key: string; label: string }

/** What an issue can be narrowed by; the features are strangers, so site/ hands it over. Keys begin with the kind: 'thema:standesamt'. */
export type SegmentSource = {
  kind: string
  legend: string
  list: (db: Db) => Promise<Segment[]>
  /** Addresses that belong to any of the keys. */
  listEmails: (db: Db, keys: string[]) => Promise<string[]>
}

export type OfferedSegments = { kind: string; legend: string; segments: Segment[] }

export function listSegments(db: Db, sources: SegmentSource[]): Promise<OfferedSegments[]> {
  return Promise.all(sources.map(async ({ kind, legend, list }) => ({ kind, legend, segments: await list(db) })))
}

/** Who has subscribed to any of the newsletters and, of each kind of segment that was chosen, belongs to one: nobody else is ever brought in. */
export async function listRecipients(
  db: Db,
  { subjects, segments }: Pick<Issue, 'subjects' | 'segments'>,
  sources: SegmentSource[],
): Promise<SubscriberOf[]> {
  const subscribers = await listSubscribersOf(db, { keys: subjects })
  const among: Set<string>[] = []
  for (const { kind, listEmails } of sources) {
    const keys = segments.filter((key) => key.startsWith(`${kind}:`))
    if (keys.length > 0) among.push(new Set((await listEmails(db, keys)).map((email) => email.toLowerCase())))
  }
  return subscribers.filter(({ email }) => among.every((emails) => emails.has(email.toLowerCase())))
}

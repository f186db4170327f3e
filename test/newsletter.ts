import { randomUUID } from 'node:crypto'
import { changeIssueContent, recordIssue } from '../src/features/newsletter/issues.queries.ts'
import { paths } from '../src/paths.ts'
import { transact, type Db } from '../src/platform/db.ts'
import { givenSubscriber } from './subscribers.ts'
import type { TestSite } from './site.ts'

type Given = { personId: string; at: Date; title?: string }

/** A draft with one block. */
export async function givenIssue(db: Db, { personId, at, title = 'Newsletter (erfunden)' }: Given): Promise<string> {
  const id = randomUUID()
  await transact(db, async (tx) => {
    await recordIssue(tx, { id, title, personId, at })
    const blocks = [{ kind: 'text' as const, title: 'Neues', text: 'Guten Tag.' }]
    await changeIssueContent(tx, { id, personId, at, change: { blocks, subjects: ['newsletter:aktuelles'] } })
  })
  return id
}

/** Released at once, to one subscriber: from then on it is in the archive. */
export async function givenPublicIssue(portal: TestSite, cookie: string): Promise<void> {
  await givenSubscriber(portal, { email: 'liest@anderswo.example', zu: 'newsletter:aktuelles' })
  const { newsletter } = paths
  const issueId = randomUUID()
  const post = (address: string, form: Record<string, string>) => portal.request(address, { cookie, form })
  await post(newsletter.drafts.to(), { id: issueId, title: 'Erste Ausgabe (erfunden)' })
  await post(newsletter.draft.to({ issueId }), { base: '1', title: 'Erste Ausgabe (erfunden)', subjects: 'newsletter:aktuelles' })
  await post(newsletter.block.to({ issueId, number: '1' }, { art: 'text' }), { base: '2', title: 'Neues', text: 'Guten Tag.' })
  await post(newsletter.release.to({ issueId }), { base: '3', when: 'now', sendAt: '' })
}

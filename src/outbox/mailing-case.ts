import type { Db } from '../platform/db.ts'
import type { Mailing } from './mailing.rules.ts'
import { withoutDuplicates, type Recipient } from './merge.rules.ts'
import { listAllGroups, sourceOf, type RecipientGroup, type RecipientSource } from './source.ts'

export type Address = { sources: RecipientSource[]; baseUrl: string }
export type MailingCase = { groups: RecipientGroup[]; group: RecipientGroup | null; recipients: Recipient[] }

/** To whom it would go at this moment. No group when there is none of that name, or none that may be known of yet. */
export async function findMailingCase(db: Db, { sources, baseUrl }: Address, mailing: Mailing): Promise<MailingCase> {
  const groups = await listAllGroups(db, sources)
  const group = groups.find(({ key }) => key === mailing.groupKey) ?? null
  const source = group && sourceOf(sources, group)
  const found = source ? await source.listRecipients(db, { group, picked: mailing.picked, baseUrl }) : []
  return { groups, group, recipients: withoutDuplicates(found) }
}

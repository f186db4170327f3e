import { paths } from '../paths.ts'
import type { ListWaiting } from '../platform/desk.ts'

export const listMailingDraftsWaiting: ListWaiting = async (db) => {
  const rows = await db
    .selectFrom('outbox_mailings')
    .where('released_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .select(['id', 'subject', 'changed_at'])
    .orderBy('changed_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, subject, changed_at: since }) => ({
    title: subject === '' ? 'Ohne Betreff' : subject,
    href: paths.outbox.mailing.to({ mailingId: id }),
    since,
  }))
}

import { paths } from '../../paths.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'

export const listIssueDraftsWaiting: ListWaiting = async (db) => {
  const rows = await db
    .selectFrom('newsletter_issues')
    .where('released_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .select(['id', 'title', 'changed_at'])
    .orderBy('changed_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, title, changed_at: since }) => ({ title, href: paths.newsletter.draft.to({ issueId: id }), since }))
}

export const listIssueDates: ListDated = async (db, { from, until }) => {
  const rows = await db
    .selectFrom('newsletter_issues')
    .where('send_at', '>=', from)
    .where('send_at', '<', until)
    .where('cancelled_at', 'is', null)
    .select(['id', 'title', 'send_at'])
    .execute()
  return rows.flatMap(({ id, title, send_at: at }) =>
    at ? [{ kind: 'Newsletter', title, href: paths.newsletter.draft.to({ issueId: id }), at }] : [],
  )
}

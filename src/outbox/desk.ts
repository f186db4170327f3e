import { paths } from '../paths.ts'
import type { ListWaiting } from '../platform/desk.ts'
import { listDraftedMailings } from './desk.queries.ts'

export const listMailingDraftsWaiting: ListWaiting = async (db) =>
  (await listDraftedMailings(db)).map(({ id, subject, changedAt }) => ({
    title: subject === '' ? 'Ohne Betreff' : subject,
    href: paths.outbox.mailing.to({ mailingId: id }),
    since: changedAt,
  }))

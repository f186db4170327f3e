import { paths } from '../../paths.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'
import { listDraftedIssues, listIssuesSentBetween, listUnsettledIssues } from './desk.queries.ts'

const draftOf = (issueId: string) => paths.newsletter.draft.to({ issueId })

export const listIssueDraftsWaiting: ListWaiting = async (db) =>
  (await listDraftedIssues(db)).map(({ id, title, changedAt }) => ({ title, href: draftOf(id), since: changedAt }))

export const listIssueDates: ListDated = async (db, span) =>
  (await listIssuesSentBetween(db, span)).map(({ id, title, at }) => ({ kind: 'Newsletter', title, href: draftOf(id), at }))

export const listUnsettledIssuesWaiting: ListWaiting = async (db) =>
  (await listUnsettledIssues(db)).map(({ id, title, since, count }) => ({
    title: `${title} (${count === 1 ? '1 Adresse' : `${count} Adressen`})`,
    href: paths.newsletter.draft.to({ issueId: id }),
    since,
  }))

import { paths } from '../../paths.ts'
import type { ListWaiting } from '../../platform/desk.ts'
import { listWaiting } from './reviews.queries.ts'

export const listProjectsWaiting: ListWaiting = async (db) =>
  (await listWaiting(db)).map(({ draftId, title, organisation, submittedAt }) => ({
    title: `${title} (${organisation})`,
    href: paths.projects.review.to({ draftId }),
    since: submittedAt,
  }))

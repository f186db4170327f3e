import { paths } from '../../paths.ts'
import type { ListWaiting } from '../../platform/desk.ts'
import { listWaitingListings } from './listing.queries.ts'

export const listListingsWaiting: ListWaiting = async (db, now) =>
  (await listWaitingListings(db)).map(({ id, content, organisation, submittedAt }) => ({
    title: `${content.title} (${organisation})`,
    href: paths.partners.review.one.to({ listingId: id }),
    since: submittedAt ?? now,
  }))

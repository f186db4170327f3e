import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import type { ListWaiting } from '../../platform/desk.ts'
import { listWaitingClaims } from './claims/claim.queries.ts'
import { EDITORS } from './editors-words.ts'
import { listWaiting } from './reviews.queries.ts'
import { countStaleProfiles } from './stale-profiles.queries.ts'

export const listProjectsWaiting: ListWaiting = async (db) => {
  const projects = (await listWaiting(db)).map(({ draftId, title, organisation, submittedAt }) => ({
    title: `${title} (${organisation ?? EDITORS})`,
    href: paths.projects.review.to({ draftId }),
    since: submittedAt,
  }))
  const claims = (await listWaitingClaims(db)).map(({ claimId, title, organisation, claimedAt }) => ({
    title: `„Das ist unser Projekt“: ${title} (${organisation})`,
    href: paths.projects.decision.to({ claimId }),
    since: claimedAt,
  }))
  return [...projects, ...claims].sort((one, other) => one.since.getTime() - other.since.getTime())
}

/** One line however many there are: the stock lists them. */
export const listStaleProfilesWaiting: ListWaiting = async (db, now) =>
  (await countStaleProfiles(db, isoDate(now))).map(({ count, since }) => ({
    title: count === 1 ? '1 Steckbrief ohne frische Bestätigung' : `${count} Steckbriefe ohne frische Bestätigung`,
    href: paths.projects.stock.to({ zustand: 'unbestaetigt' }),
    since: berlinInstant(`${since}T00:00`),
  }))

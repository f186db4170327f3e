import { seal } from '../../platform/canonical.ts'
import type { Db } from '../../platform/db.ts'
import { findEntryFor, type Asking } from './entry.queries.ts'
import type { Entry } from './entry.rules.ts'
import {
  namingOf,
  partnersForManifest,
  partnerStandings,
  type PartnerInManifest,
  type PartnerStanding,
} from './partner-answers-list.rules.ts'
import { findEditionOfAnswers, listPartnerRequests } from './partner-answers.queries.ts'
import { contentsOf, handInFacts } from './submission-manifest.rules.ts'
import { hasLeadAnotherEntry } from './submission.queries.ts'
import type { HandInFacts } from './submission.rules.ts'

export type HandInCase = { entry: Entry; facts: HandInFacts; standings: PartnerStanding[]; partners: PartnerInManifest[] }

/** All that handing in depends on, as it stands now; null when it is not theirs. */
export async function findHandInCase(db: Db, entryId: string, actor: Asking): Promise<HandInCase | null> {
  const entry = await findEntryFor(db, entryId, actor)
  if (!entry) return null
  const requests = await listPartnerRequests(db, entryId)
  const { silenceCounts } = await findEditionOfAnswers(db, entry.edition.id)
  const leadHasAnotherEntry = await hasLeadAnotherEntry(db, entryId)
  const standings = partnerStandings(namingOf(entry), requests, silenceCounts)
  const facts = handInFacts(entry, { leadHasAnotherEntry, contentsSha256: seal(contentsOf(entry)).sha256 })
  return { entry, facts, standings, partners: partnersForManifest(standings) }
}

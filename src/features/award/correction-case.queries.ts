import { seal } from '../../platform/canonical.ts'
import type { Db } from '../../platform/db.ts'
import { compareContents, isDifferent, type Comparison } from './comparison.rules.ts'
import { correctedEntry } from './corrected-entry.rules.ts'
import type { CompletionFacts } from './correction.rules.ts'
import type { Asking } from './entry.queries.ts'
import type { Entry } from './entry.rules.ts'
import { findHandInCase } from './hand-in-case.queries.ts'
import type { PartnerInManifest } from './partner-answers-list.rules.ts'
import { contentsOf, handInFacts, type Manifest } from './submission-manifest.rules.ts'
import { findSubmissionById } from './submission.queries.ts'

export type CorrectionCase = CompletionFacts & {
  /** As the person may see and change it. */
  entry: Entry
  /** As it would be frozen now; the entry itself when nothing is asked. */
  corrected: Entry
  partners: PartnerInManifest[]
  comparison: Comparison
}

/** All that completing a correction depends on, as it stands now; null when the entry is not theirs. */
export async function findCorrectionCase(db: Db, entryId: string, actor: Asking): Promise<CorrectionCase | null> {
  const found = await findHandInCase(db, entryId, actor)
  if (!found) return null
  const { entry, facts, partners } = found
  const { correction } = entry
  const base = correction && (await findSubmissionById(db, correction.submissionId))
  if (!correction || !base)
    return { entry, corrected: entry, facts, correction: null, partners, comparison: NOTHING, isChanged: false }
  const before = (JSON.parse(base.manifest) as Manifest).contents
  const corrected = correctedEntry(entry, before, correction)
  const contents = contentsOf(corrected)
  const comparison = compareContents(before, contents, entry.edition.fields)
  const { leadHasAnotherEntry } = facts
  return {
    entry,
    corrected,
    facts: handInFacts(corrected, { leadHasAnotherEntry, contentsSha256: seal(contents).sha256 }),
    correction,
    partners,
    comparison,
    isChanged: isDifferent(comparison),
  }
}

const NOTHING: Comparison = { fields: [], files: [] }

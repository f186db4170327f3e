import { databaseNow } from '../../platform/clock.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { findCorrectionFacts } from './correction.queries.ts'
import { lockStandingCategory } from './correction-transaction.queries.ts'
import { findEntryEdition } from './entry-edition.queries.ts'
import { listStates, recordState } from './entry-states.queries.ts'
import { recordOfficeEdit } from './office-edit.queries.ts'
import { editField, withText, type OfficeEditFacts, type OfficeEditRefusal, type OfficeEditWish } from './office-edit.rules.ts'
import { EMPTY, type StepContent, type StepName } from './steps.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'
import { lockEntry } from './submission.queries.ts'
import { freezeVersion, type FreezingDeps } from './version-freezing.queries.ts'

type Act = { entryId: string; personId: string; wish: OfficeEditWish }

/** Under the locks of a correction: a seal waits for us and we for it. The step's state follows, so that a later correction begins with it. */
export async function decideOfficeEdit(
  deps: FreezingDeps & Pick<Deps, 'db'>,
  { entryId, personId, wish }: Act,
): Promise<Decision<string, OfficeEditRefusal>> {
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, entryId)
    await lockStandingCategory(tx, entryId)
    const found = await findCase(tx, entryId, wish.step)
    if (!found) return refuse('not-standing')
    const decision = editField(found.facts, wish)
    if (!decision.ok) return decision
    const at = await databaseNow(tx)
    const { manifest, ...edit } = decision.outcome
    const handIn = { ...found.position, entryId, version: manifest.version, arrivedAt: at, submittedBy: personId }
    const submissionId = await freezeVersion(tx, deps, handIn, { origin: 'office', manifest, decidedAt: at })
    await recordOfficeEdit(tx, { ...edit, submissionId, editedBy: personId, editedAt: at })
    const { step, revision } = edit
    await recordState(tx, { entryId, step, revision, content: withText(found.content, wish), savedBy: personId, savedAt: at })
    return allow(submissionId)
  })
}

type Position = { editionId: string; leadOrganisationId: string; categoryId: string }
type Case = { facts: OfficeEditFacts; position: Position; content: StepContent }

async function findCase(tx: Tx, entryId: string, step: StepName): Promise<Case | null> {
  const facts = await findCorrectionFacts(tx, entryId)
  const base = facts?.submissionId ? await findBase(tx, facts.submissionId) : undefined
  const edition = base && (await findEntryEdition(tx, base.editionId))
  if (!facts || !base || !edition) return null
  const { manifest, newestVersion, ...position } = base
  const { revision, content } = await findNewestState(tx, entryId, step)
  return {
    facts: { ...facts, edition, manifest: JSON.parse(manifest) as Manifest, newestVersion: Number(newestVersion), revision },
    position,
    content,
  }
}

async function findNewestState(tx: Tx, entryId: string, step: StepName): Promise<{ revision: number; content: StepContent }> {
  const [newest] = await listStates(tx, entryId, step)
  return newest ?? { revision: 0, content: EMPTY }
}

/** Its category is the one that was handed in, also where the office has moved the entry since. */
function findBase(tx: Tx, submissionId: string) {
  return tx
    .selectFrom('award_submissions as base')
    .innerJoin('award_entries as entry', 'entry.id', 'base.entry_id')
    .where('base.id', '=', submissionId)
    .select((eb) => [
      'base.manifest',
      'base.category_id as categoryId',
      'entry.edition_id as editionId',
      'entry.lead_organisation_id as leadOrganisationId',
      eb
        .selectFrom('award_submissions as any')
        .whereRef('any.entry_id', '=', 'entry.id')
        .select((any) => any.fn.max('any.version').as('version'))
        .as('newestVersion'),
    ])
    .executeTakeFirst()
}

import { sql } from 'kysely'
import { decideProjectOffer, findOfferableEntry, PROJECT_OFFERED, type OfferedName } from '../../../src/features/award/index.ts'
import { knownOf } from '../../../src/features/projects/author/draft-case.routes.ts'
import { contentOf, revisionOf, saveStep, submit, type Draft } from '../../../src/features/projects/draft.rules.ts'
import { findDraftOf, recordStepSave, recordSubmission } from '../../../src/features/projects/drafts.queries.ts'
import type { StepName } from '../../../src/features/projects/draft-steps.rules.ts'
import { recordDecision } from '../../../src/features/projects/publishing.queries.ts'
import { review } from '../../../src/features/projects/review.rules.ts'
import { findHandedIn, lockDraft } from '../../../src/features/projects/reviews.queries.ts'
import { findPersonByEmail } from '../../../src/people/index.ts'
import { transact, type Db } from '../../../src/platform/db.ts'
import type { Deps } from '../../../src/platform/deps.ts'
import { recordEvent } from '../../../src/platform/events.ts'
import { entryProjectJobs } from '../../../src/site/entry-project/entry-project.job.ts'
import { listThemes } from '../../../src/topics/index.ts'
import type { Play } from './private-clock.ts'
import { contestTitle } from './words.ts'

/** Becomes the draft's id, so that a repeated run finds what it has begun. */
const OFFER_ID = '00000000-0000-4000-8000-00000c0aa001'
const EDITOR = 'nina.zeile@redaktion.example'
const HANDED_OVER: OfferedName[] = [
  'title',
  'summary',
  'occasion',
  'aim',
  'implementation',
  'lead',
  'partners',
  'financing',
  'legalForm',
  'unit',
  'mailbox',
]
/** What an entry does not ask. */
const ADDED: Partial<Record<StepName, Record<string, string>>> = {
  topic: { topics: 'vergabe', status: 'running', since: '2020' },
}

type Winner = { entryId: string; personId: string; organisationId: string }

/** "Als Projekt veröffentlichen", as its people and the editors would do it on the day of the ceremony. */
export async function publishWinner({ deps, at }: Play): Promise<void> {
  const winner = await findWinner(deps.db)
  if (!winner) return
  await at('2026-04-15T13:00')
  if (!(await offer(deps, winner))) return
  await at('2026-04-15T15:00')
  await complete(deps.db, winner)
  await handIn(deps.db, winner)
  await at('2026-04-15T17:00')
  await publish(deps.db)
}

/** The first of the contest, if the jury has chosen it: whoever plays with the demo may have changed that. */
async function findWinner(db: Db): Promise<Winner | null> {
  const { rows } = await sql<Winner>`
    select entry.id as "entryId", entry.created_by as "personId", entry.lead_organisation_id as "organisationId"
    from award_decisions decision join award_entries entry on entry.id = decision.entry_id
    join award_standing_entries standing on standing.entry_id = entry.id
    join award_submissions submission on submission.id = standing.submission_id
    where submission.title = ${contestTitle(0)}`.execute(db)
  return rows[0] ?? null
}

/** The job that the offer has queued is done at its instant; when the worker comes to it, there is nothing left to do. */
async function offer(deps: Deps, { entryId, personId, organisationId }: Winner): Promise<boolean> {
  const actor = { personId, organisationId, manages: true }
  const found = await findOfferableEntry(deps.db, entryId, actor)
  if (!found) return false
  const click = { id: OFFER_ID, fields: HANDED_OVER, seen: found.sha256, actor }
  const decision = await decideProjectOffer(deps.db, entryId, click)
  if (!decision?.ok) return false
  await entryProjectJobs[PROJECT_OFFERED]?.(deps, { offerId: OFFER_ID })
  return true
}

function findDraft(db: Db, { organisationId }: Winner): Promise<Draft | null> {
  return findDraftOf(db, OFFER_ID, { organisationId, roles: [] })
}

async function complete(db: Db, winner: Winner): Promise<void> {
  for (const [name, texts] of Object.entries(ADDED)) {
    const step = name as StepName
    const draft = await findDraft(db, winner)
    if (!draft) return
    const stored = contentOf(draft, step)
    const content = { ...stored, texts: { ...stored.texts, ...texts } }
    const decision = saveStep(draft, { step, base: revisionOf(draft, step), content, personId: winner.personId })
    if (decision.ok && decision.outcome !== 'unchanged') await recordStepSave(db, decision.outcome)
  }
}

async function handIn(db: Db, winner: Winner): Promise<void> {
  const known = knownOf(await listThemes(db))
  await transact(db, async (tx) => {
    await lockDraft(tx, OFFER_ID)
    const draft = await findDraft(tx, winner)
    const decision = draft && submit(draft, known, winner.personId)
    if (!decision?.ok) return
    await recordSubmission(tx, decision.outcome)
    const { submittedBy: actorId, submittedAt: at, round } = decision.outcome
    await recordEvent(tx, {
      kind: 'project-submitted',
      actorId,
      subject: { table: 'projects_drafts', id: OFFER_ID },
      at,
      data: { round },
    })
  })
}

async function publish(db: Db): Promise<void> {
  const editor = await findPersonByEmail(db, EDITOR)
  await transact(db, async (tx) => {
    await lockDraft(tx, OFFER_ID)
    const handedIn = await findHandedIn(tx, OFFER_ID)
    if (!editor || !handedIn) return
    const by = { personId: editor.id, organisationId: null }
    const decision = review(handedIn.draft, { round: 1, kind: 'published', message: '', remarks: {}, by })
    if (!decision.ok) return
    const published = await recordDecision(tx, handedIn, decision.outcome)
    await recordEvent(tx, {
      kind: 'project-published',
      actorId: editor.id,
      subject: { table: 'projects_drafts', id: OFFER_ID },
      at: decision.outcome.decidedAt,
      data: { round: 1, project: published?.projectId ?? '', number: published?.number ?? 0 },
    })
  })
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { EVENT_COLUMNS, eventValues } from '../../platform/events.ts'
import type { SavedStep, StepSave } from './entry.rules.ts'
import type { StepContent, StepName } from './steps.rules.ts'

/** False when somebody else has saved this revision meanwhile, or the entry was handed in meanwhile (trigger award_entry_states_of_drafts). */
export async function recordState(tx: Tx, save: StepSave): Promise<boolean> {
  const { rows } = await insertState(save).execute(tx)
  return rows.length === 1
}

/**
 * A saved step with its event, false when another save or a hand-in came first. Autosave makes this the commonest write by far,
 * so both are one statement: as atomic as a transaction around two, with a quarter of the round trips.
 */
export async function recordSave(db: Db, save: StepSave): Promise<boolean> {
  const event = eventValues({
    kind: 'entry-step-saved',
    actorId: save.savedBy,
    subject: { table: 'award_entries', id: save.entryId },
    at: save.savedAt,
    data: { step: save.step, revision: save.revision },
  })
  const { rows } = await sql<{ seq: number }>`
    with saved as (${insertState(save)})
    insert into platform_events (${EVENT_COLUMNS}) select ${event} from saved
    returning seq`.execute(db)
  return rows.length === 1
}

function insertState({ entryId, step, revision, content, savedBy, savedAt }: StepSave) {
  return sql<{ revision: number }>`
    insert into award_entry_states (entry_id, step, revision, content, saved_by, saved_at)
    values (${entryId}, ${step}, ${revision}, ${JSON.stringify(content)}::jsonb, ${savedBy}, ${savedAt})
    on conflict (entry_id, step, revision) do nothing
    returning revision`
}

/** Saved states of a step, newest first; of a long list, so many from a revision back. The caller has found the entry for its actor. */
export async function listStates(
  db: Db,
  entryId: string,
  step: StepName,
  part?: { from: number; atMost: number },
): Promise<SavedStep[]> {
  const newestFirst = states(db, entryId, step).orderBy('state.revision', 'desc')
  const asked = part ? newestFirst.where('state.revision', '<=', part.from).limit(part.atMost) : newestFirst
  const rows = await asked.execute()
  return rows.map(asSavedStep)
}

export async function findState(db: Db, entryId: string, step: StepName, revision: number): Promise<SavedStep | null> {
  const row = await states(db, entryId, step).where('state.revision', '=', revision).executeTakeFirst()
  return row ? asSavedStep(row) : null
}

function states(db: Db, entryId: string, step: StepName) {
  return db
    .selectFrom('award_entry_states as state')
    .innerJoin('people_persons as person', 'person.id', 'state.saved_by')
    .select([
      'state.revision',
      'state.content',
      'state.saved_at as savedAt',
      'state.saved_by as savedBy',
      'person.name as savedByName',
    ])
    .where('state.entry_id', '=', entryId)
    .where('state.step', '=', step)
}

type StateRow = { revision: number; content: unknown; savedAt: Date | string; savedBy: string; savedByName: string }

/** Instants inside JSON arrive as text. */
export function asSavedStep(row: StateRow): SavedStep {
  return { ...row, content: row.content as StepContent, savedAt: new Date(row.savedAt) }
}

import { berlinInstant } from '../../../../../platform/berlin.ts'
import { seal } from '../../../../../platform/canonical.ts'
import { transact, type Db, type Tx } from '../../../../../platform/db.ts'
import { recordEvent } from '../../../../../platform/events.ts'
import type { FieldErrors } from '../../../../../platform/forms.ts'
import { addJob } from '../../../../../platform/jobs.ts'
import { lockEdition } from '../../../judging/release.queries.ts'
import { recordAskedClosing } from './closing.queries.ts'
import type { Content, PartFacts } from './field.ts'
import type { Part } from './part.ts'
import { baseOf, changeContent, readContent } from './part-content.queries.ts'
import { findPartFacts } from './part-facts.queries.ts'
import { changeProblems } from './part.rules.ts'

export const MAIL_EDITION_CHANGE = 'mail-edition-change'

export type Save = { part: Part; editionId: string; typed: Content; base: string; reason: string; personId: string }
export type Saved =
  | { kind: 'saved' }
  | { kind: 'waits' }
  | { kind: 'stale'; stored: Content }
  | { kind: 'refused'; errors: FieldErrors }

export async function savePart(db: Db, save: Save): Promise<Saved> {
  return transact(db, (tx) => savePartIn(tx, save))
}

/** The one door for changes: lock the edition, read the part anew, ask the rules, write part, log, event and job. */
export async function savePartIn(tx: Tx, save: Save): Promise<Saved> {
  await lockEdition(tx, save.editionId)
  const facts = await findPartFacts(tx, save.editionId)
  if (!facts) throw new Error('the edition was there before it was locked')
  const before = await readContent(tx, save.part, save.editionId)
  if (baseOf(before) === baseOf(save.typed)) return { kind: 'saved' }
  if (baseOf(before) !== save.base) return { kind: 'stale', stored: before }
  const held = save.part.held?.({ before, after: save.typed, facts }) ?? null
  const now = held ? { ...save, typed: held.rest } : save
  const errors = { ...problemsOf(now, { before, facts }), ...problemsOf(save, { before, facts }) }
  if (Object.keys(errors).length > 0) return { kind: 'refused', errors }
  if (baseOf(before) !== baseOf(now.typed)) await changePart(tx, now, { before, facts })
  if (!held) return { kind: 'saved' }
  await recordAskedClosing(tx, { ...save, closesAt: berlinInstant(held.closesAt), at: facts.now })
  return { kind: 'waits' }
}

type Standing = { before: Content; facts: PartFacts }

function problemsOf({ part, typed, reason }: Save, standing: Standing): FieldErrors {
  return changeProblems(part, { ...standing, after: typed, reason })
}

/** What was decided is written, with its line in the log; answers with its id. */
export async function changePart(tx: Tx, save: Save, standing: Standing): Promise<string> {
  await changeContent(tx, save.part, { editionId: save.editionId, after: save.typed })
  return recordPartChange(tx, save, standing)
}

async function recordPartChange(tx: Tx, save: Save, { before, facts }: Standing): Promise<string> {
  const { part, editionId, typed: after, personId } = save
  const { now: at } = facts
  const { id } = await tx
    .insertInto('award_edition_changes')
    .values({
      edition_id: editionId,
      part: part.slug,
      before: seal(before).text,
      after: seal(after).text,
      reason: save.reason || null,
      changed_by: personId,
      changed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const news = facts.inPreparation ? [] : (part.news?.({ before, after, facts }) ?? [])
  if (news.length > 0) await addJob(tx, MAIL_EDITION_CHANGE, { changeId: id }, `edition-change ${id}`)
  const subject = { table: 'award_editions', id: editionId }
  const data = { changeId: id, part: part.slug, after: baseOf(after) }
  await recordEvent(tx, { kind: 'edition-changed', actorId: personId, subject, at, data })
  return id
}

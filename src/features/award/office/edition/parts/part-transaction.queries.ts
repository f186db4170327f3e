import { seal } from '../../../../../platform/canonical.ts'
import { transact, type Db, type Tx } from '../../../../../platform/db.ts'
import { recordEvent } from '../../../../../platform/events.ts'
import type { FieldErrors } from '../../../../../platform/forms.ts'
import { addJob } from '../../../../../platform/jobs.ts'
import { lockEdition } from '../../../judging/release.queries.ts'
import type { Content, PartFacts } from './field.ts'
import type { Part } from './part.ts'
import { baseOf, changeContent, readContent } from './part-content.queries.ts'
import { findPartFacts } from './part-facts.queries.ts'
import { changeProblems } from './part.rules.ts'

export const MAIL_EDITION_CHANGE = 'mail-edition-change'

export type Save = { part: Part; editionId: string; typed: Content; base: string; reason: string; personId: string }
export type Saved = { kind: 'saved' } | { kind: 'stale'; stored: Content } | { kind: 'refused'; errors: FieldErrors }

/** The one door for changes: lock the edition, read the part anew, ask the rules, write part, log, event and job. */
export async function savePart(db: Db, save: Save): Promise<Saved> {
  return transact(db, async (tx) => {
    await lockEdition(tx, save.editionId)
    const facts = await findPartFacts(tx, save.editionId)
    if (!facts) throw new Error('the edition was there before it was locked')
    const before = await readContent(tx, save.part, save.editionId)
    if (baseOf(before) === baseOf(save.typed)) return { kind: 'saved' }
    if (baseOf(before) !== save.base) return { kind: 'stale', stored: before }
    const errors = changeProblems(save.part, { before, after: save.typed, facts, reason: save.reason })
    if (Object.keys(errors).length > 0) return { kind: 'refused', errors }
    await changeContent(tx, save.part, { editionId: save.editionId, after: save.typed })
    await recordPartChange(tx, save, { before, facts })
    return { kind: 'saved' }
  })
}

async function recordPartChange(tx: Tx, save: Save, { before, facts }: { before: Content; facts: PartFacts }): Promise<void> {
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
}

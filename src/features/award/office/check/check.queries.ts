import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import type { NewFinding, ShownFinding } from './findings.rules.ts'
import type { CheckFacts, CheckRule, Finding } from './proposals.rules.ts'

export type CheckItem = {
  id: string
  slug: string
  title: string
  explanation: string
  rule: CheckRule | null
  /** The newest by hand; it counts also against the program's proposal. */
  byHand: { number: number; finding: Finding; note: string; foundByName: string; foundAt: Date } | null
}

export async function listCheckItems(db: Db, entryId: string): Promise<CheckItem[]> {
  const rows = await db
    .selectFrom('award_check_items as item')
    .innerJoin('award_entries as entry', 'entry.edition_id', 'item.edition_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('award_check_findings as f')
          .innerJoin('people_persons as person', 'person.id', 'f.found_by')
          .whereRef('f.item_id', '=', 'item.id')
          .whereRef('f.entry_id', '=', 'entry.id')
          .orderBy('f.ordinal', 'desc')
          .limit(1)
          .select(['f.ordinal as number', 'f.finding', 'f.note', 'f.found_at as foundAt', 'person.name as foundByName'])
          .as('found'),
      (join) => join.onTrue(),
    )
    .where('entry.id', '=', entryId)
    .select([
      'item.id',
      'item.slug',
      'item.title',
      'item.explanation',
      'item.rule',
      'found.number',
      'found.finding',
      'found.note',
      'found.foundAt',
      'found.foundByName',
    ])
    .orderBy('item.position')
    .execute()
  return rows.map(({ number, finding, note, foundAt, foundByName, rule, ...item }) => ({
    ...item,
    rule: rule as CheckRule | null,
    byHand: byHand({ number, finding, note, foundAt, foundByName }),
  }))
}

type Found = {
  number: number | null
  finding: string | null
  note: string | null
  foundAt: Date | null
  foundByName: string | null
}

function byHand({ number, finding, note, foundAt, foundByName }: Found): CheckItem['byHand'] {
  if (number === null || !finding || !foundAt) return null
  return { number, finding: finding as Finding, note: note ?? '', foundAt, foundByName: foundByName ?? '' }
}

/** What a page showed that is no longer the newest, by its number. */
export async function listFindingsShown(db: Db, entryId: string, numbers: number[]): Promise<Map<number, ShownFinding>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .selectFrom('award_check_findings')
    .where('entry_id', '=', entryId)
    .where('ordinal', 'in', numbers)
    .select(['ordinal as number', 'finding', 'note'])
    .execute()
  return new Map(rows.map(({ number, finding, note }) => [number, { finding: finding as Finding, note }]))
}

/** What the program's proposals rest on, besides the entry's own content. */
export async function findCheckSurroundings(db: Db, entryId: string): Promise<Omit<CheckFacts, 'manifest' | 'present'>> {
  const edition = await db
    .selectFrom('award_editions as edition')
    .innerJoin('award_entries as entry', 'entry.edition_id', 'edition.id')
    .where('entry.id', '=', entryId)
    .select([
      'edition.contract_cutoff_on as contractCutoffOn',
      'edition.minimum_partners as minimumPartners',
      sql<boolean>`exists (select 1 from award_standing_entries other where other.edition_id = entry.edition_id
        and other.lead_organisation_id = entry.lead_organisation_id and other.entry_id <> entry.id)`.as('leadHasAnotherEntry'),
    ])
    .executeTakeFirstOrThrow()
  const others = await db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .innerJoin('award_entries as entry', 'entry.edition_id', 'standing.edition_id')
    .where('entry.id', '=', entryId)
    .whereRef('standing.entry_id', '<>', 'entry.id')
    .select([
      sql<string>`submission.manifest::jsonb ->> 'title'`.as('title'),
      sql<string>`submission.manifest::jsonb #>> '{contents,lead,name}'`.as('lead'),
      sql<string>`coalesce(jsonb_path_query_first(submission.manifest::jsonb,
        '$.contents.steps[*] ? (@.step == "description").content.texts.shortDescription') #>> '{}', '')`.as('shortDescription'),
    ])
    .execute()
  return { edition, leadHasAnotherEntry: edition.leadHasAnotherEntry, others }
}

export async function recordFindings(
  tx: Tx,
  { entryId, findings, personId, at }: { entryId: string; findings: NewFinding[]; personId: string; at: Date },
): Promise<void> {
  if (findings.length === 0) return
  const rows = findings.map(({ itemId, finding, note }) => ({
    entry_id: entryId,
    item_id: itemId,
    finding,
    note,
    found_by: personId,
    found_at: at,
  }))
  await tx.insertInto('award_check_findings').values(rows).execute()
  const subject = { table: 'award_entries', id: entryId }
  await recordEvent(tx, { kind: 'entry-checked', actorId: personId, subject, at, data: { findings: findings.length } })
}

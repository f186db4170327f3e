import { listJurors, type Juror } from '../../../src/features/award/judging/juror.queries.ts'
import { findFormalFacts, recordAdmission } from '../../../src/features/award/judging/admission.queries.ts'
import { decideAdmission } from '../../../src/features/award/judging/admission.rules.ts'
import { decideDeclaration } from '../../../src/features/award/judging/conflict-transaction.queries.ts'
import type { Answer, ConflictFact } from '../../../src/features/award/judging/conflict.rules.ts'
import { decideSeal } from '../../../src/features/award/judging/seal-transaction.queries.ts'
import { findSheet } from '../../../src/features/award/judging/sheet-case.queries.ts'
import { recordSheetSave } from '../../../src/features/award/judging/sheet-save.queries.ts'
import { EMPTY_SHEET, saveSheet, type SheetDraft } from '../../../src/features/award/judging/sheet.rules.ts'
import { lockOpening, recordOpeningAct } from '../../../src/features/award/office/opening/opening.queries.ts'
import { openEntries } from '../../../src/features/award/office/opening/opening.rules.ts'
import { lockEntry } from '../../../src/features/award/submission.queries.ts'
import { databaseNow } from '../../../src/platform/clock.ts'
import { transact } from '../../../src/platform/db.ts'
import type { Deps } from '../../../src/platform/deps.ts'
import { contestTitle } from './words.ts'

export type Judged = { entryId: string; categoryId: string; title: string }
export type Jury = { editionId: string; office: [string, string]; jurors: Juror[]; entries: Judged[]; categoryIds: string[] }

/** What stands now, in the order of the categories. Whoever plays with the demo may have handed in something too. */
export async function findJury({ db }: Deps): Promise<Jury> {
  const categories = await db
    .selectFrom('award_categories as category')
    .innerJoin('award_editions as edition', 'edition.id', 'category.edition_id')
    .where('edition.archived', '=', false)
    .where('edition.in_preparation', '=', false)
    .orderBy('edition.number')
    .orderBy('category.position')
    .select(['category.id', 'category.edition_id'])
    .execute()
  const editionId = categories[0]?.edition_id ?? ''
  const entries = await db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .where('standing.edition_id', '=', editionId)
    .select(['standing.entry_id as entryId', 'standing.category_id as categoryId', 'submission.title'])
    .orderBy('submission.title')
    .execute()
  const office = await db
    .selectFrom('people_persons')
    .where('email', 'in', ['ingrid.vordruck@buero.example', 'paul.stempel@buero.example'])
    .orderBy('email')
    .select('id')
    .execute()
  return {
    editionId,
    office: [office[0]?.id ?? '', office[1]?.id ?? ''],
    jurors: await listJurors(db, editionId),
    entries: entries.map((entry) => ({ ...entry, title: entry.title ?? '' })),
    categoryIds: categories.map(({ id }) => id),
  }
}

export async function openContest({ db }: Deps, { editionId, office }: Jury): Promise<void> {
  for (const personId of office)
    await transact(db, async (tx) => {
      const decision = openEntries(await lockOpening(tx, editionId), personId, await databaseNow(tx))
      if (decision.ok) await recordOpeningAct(tx, decision.outcome)
    })
}

/** One is not, for a reason; what somebody has decided already stays. */
export async function admitContest({ db }: Deps, { office, entries }: Jury): Promise<void> {
  for (const { entryId, title } of entries)
    await transact(db, async (tx) => {
      await lockEntry(tx, entryId)
      const facts = await findFormalFacts(tx, entryId)
      if (!facts || facts.admitted !== null) return
      const lacking = title === contestTitle(74)
      const wish = { admitted: !lacking, reason: lacking ? 'Der Nachweis fehlt auch nach der Nachforderung (erfunden).' : '' }
      const decision = decideAdmission(facts, wish, { personId: office[0], now: await databaseNow(tx) })
      if (decision.ok) await recordAdmission(tx, decision.outcome)
    })
}

const ALL_FACTS: ConflictFact[] = ['lead', 'partner', 'took-part', 'advice']

export async function declare({ db }: Deps, pair: { entryId: string; personId: string }, declared: boolean): Promise<void> {
  const answer: Answer = declared
    ? { state: 'declared', reasonClass: 'family', note: 'Ein naher Angehöriger arbeitet dort (erfunden).' }
    : { state: 'none' }
  await decideDeclaration(db, { ...pair, answer, seen: ALL_FACTS })
}

const REASONS = [
  'Der Nutzen ist messbar und für alle Beteiligten derselbe',
  'Die Form ist erprobt, das Ziel ist neu',
  'Andere Kommunen könnten es ohne großen Aufwand übernehmen',
  'Es bleibt offen, was nach der Anlaufzeit geschieht',
  'Das Vorhaben ist gut begründet, die Wirkung noch nicht belegt',
  'Weitere Partner können leicht hinzukommen',
  'Die Kosten sind gerecht verteilt und offen dargestellt',
]
const reasonFor = (place: number) => `${REASONS[place % REASONS.length]} (erfundene Begründung).`

/** False where this person has no sheet to write, because of a conflict or of a sheet that is sealed already. */
export async function writeSheet(
  deps: Deps,
  { seatId, personId }: Juror,
  { entryId, points, seals }: { entryId: string; points: SheetDraft['points']; seals: boolean },
): Promise<boolean> {
  const key = { entryId, seatId, personId }
  const sheet = await findSheet(deps.db, key)
  if (!sheet) return false
  const reasons = Object.fromEntries(
    Object.entries(points).map(([criterion, given], place) => [criterion, reasonFor(place * 3 + Number(given))]),
  )
  const saving = saveSheet(sheet, { base: sheet.revision, draft: { ...EMPTY_SHEET, points, reasons } })
  if (!saving.ok) return false
  if (saving.outcome !== 'unchanged') await recordSheetSave(deps.db, saving.outcome)
  if (!seals) return true
  const base = (await findSheet(deps.db, key))?.revision ?? 0
  return (await decideSeal(deps, { ...key, base })).ok
}

/** The first of each category is ahead, the others lie as far apart as in life; the jurors nearly agree, but not quite. */
export function pointsFor({ entries }: Jury, { entryId, categoryId }: Judged, seat: number): SheetDraft['points'] {
  const place = entries.filter((one) => one.categoryId === categoryId).findIndex((one) => one.entryId === entryId)
  if (place === 0) return { gewinn: 5, innovation: 4, zukunft: 4 + (seat % 2) }
  const merit = 1.4 + ((place * 5) % 11) * 0.22
  const mood = (criterion: number) => ((place * 7 + seat * 5 + criterion * 3 + place * seat) % 7) / 3.5
  const given = (criterion: number) => Math.max(1, Math.min(4, Math.floor(merit + mood(criterion))))
  return { gewinn: given(0), innovation: given(1), zukunft: given(2) }
}

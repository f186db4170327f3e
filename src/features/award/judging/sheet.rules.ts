import { characterCount } from '../../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import type { Criterion, Phase } from '../edition.rules.ts'

/** What a juror writes: points and reasons by criterion, and a note that nobody else ever reads. */
export type SheetDraft = { points: Record<string, number>; reasons: Record<string, string>; privateNote: string }
export const EMPTY_SHEET: SheetDraft = { points: {}, reasons: {}, privateNote: '' }

export type ScoredCriterion = Pick<Criterion, 'slug' | 'title' | 'explanation' | 'weight' | 'points'>

/** A sheet of a seat for an entry in its present round, with everything that decides what may be done with it. */
export type Sheet = {
  /** Null before the first save. */
  id: string | null
  entryId: string
  categoryId: string
  seatId: string
  personId: string
  round: number
  criteria: ScoredCriterion[]
  /** Portal time at reading, and the phase of the edition then. */
  askedAt: Date
  phase: Phase
  conflict: 'not-asked' | 'none' | 'declared'
  /** Two persons of the office have ended the scoring of the category in this round. */
  isClosed: boolean
  isExcused: boolean
  /** The entrants are mending the entry: what is sealed must be about the version that stands. */
  isBeingCorrected: boolean
  isVoided: boolean
  revision: number
  savedAt: Date | null
  draft: SheetDraft
  /** The seal that counts; null when there is none or it was broken. */
  seal: { id: string; sealedAt: Date; sealedBy: string; commitment: string; content: SealedContent } | null
  /** How often this sheet was sealed, broken seals included. */
  seals: number
}

/** What is sealed, as canonical JSON: never the private note. */
export type SealedContent = {
  entryId: string
  seatId: string
  round: number
  points: Record<string, number>
  reasons: Record<string, string>
}

export type SheetObstacle =
  | 'not-in-jury-phase'
  | 'not-declared'
  | 'conflicted'
  | 'voided'
  | 'sealed'
  | 'category-closed'
  | 'excused'
export type SaveRefusal = SheetObstacle | 'stale'
export type SealRefusal = SaveRefusal | 'unfinished' | 'being-corrected'

export type SheetSave = Pick<Sheet, 'entryId' | 'seatId' | 'personId' | 'round'> & {
  revision: number
  draft: SheetDraft
  savedAt: Date
}
export type Seal = {
  sheetId: string
  number: number
  content: SealedContent
  sealedBy: string
  sealedAt: Date
}

/** Null when nothing forbids writing on it. What is closed forever comes before what may change. */
export function sheetObstacle(sheet: Sheet): SheetObstacle | null {
  if (sheet.conflict === 'declared') return 'conflicted'
  if (sheet.isVoided) return 'voided'
  if (sheet.seal) return 'sealed'
  if (sheet.isClosed) return 'category-closed'
  if (sheet.isExcused) return 'excused'
  if (sheet.phase !== 'jury') return 'not-in-jury-phase'
  return sheet.conflict === 'none' ? null : 'not-declared'
}

/** A save names the revision it was made on; an outdated one is never applied, unless it says what is stored already. */
export function saveSheet(
  sheet: Sheet,
  save: { base: number; draft: SheetDraft },
): Decision<SheetSave | 'unchanged', SaveRefusal> {
  const because = sheetObstacle(sheet)
  if (because) return refuse(because)
  if (isSameDraft(sheet.draft, save.draft)) return allow('unchanged')
  if (save.base !== sheet.revision) return refuse('stale')
  const { entryId, seatId, personId, round, askedAt } = sheet
  return allow({ entryId, seatId, personId, round, revision: sheet.revision + 1, draft: save.draft, savedAt: askedAt })
}

/** What you see is what you seal: `base` is the revision that the page showed. */
export function sealSheet(sheet: Sheet, { base }: { base: number }): Decision<Seal, SealRefusal> {
  const because = sheetObstacle(sheet)
  if (because) return refuse(because)
  if (sheet.isBeingCorrected) return refuse('being-corrected')
  if (base !== sheet.revision) return refuse('stale')
  if (!sheet.id || gapsOf(sheet.criteria, sheet.draft).length > 0) return refuse('unfinished')
  return allow({
    sheetId: sheet.id,
    number: sheet.seals + 1,
    content: contentOf(sheet),
    sealedBy: sheet.personId,
    sealedAt: sheet.askedAt,
  })
}

/** A double click, or the form sent again by going back: what that person saw is what they have sealed. */
export function isSealedAsShown(sheet: Sheet, { base }: { base: number }): boolean {
  return sheetObstacle(sheet) === 'sealed' && sheet.seal?.sealedBy === sheet.personId && base === sheet.revision
}

function contentOf({ entryId, seatId, round, criteria, draft }: Sheet): SealedContent {
  const given = <T>(values: Record<string, T>, keeps: (value: T | undefined) => boolean) =>
    Object.fromEntries(criteria.filter(({ slug }) => keeps(values[slug])).map(({ slug }) => [slug, values[slug] as T]))
  return {
    entryId,
    seatId,
    round,
    points: given(draft.points, (points) => points !== undefined),
    reasons: given(draft.reasons, (reason) => (reason ?? '').trim() !== ''),
  }
}

export const REASON_CHARACTERS = 2000

export type Gap = {
  criterion: ScoredCriterion
  what: 'points-missing' | 'points-not-offered' | 'reason-missing' | 'reason-too-long'
}

/** What stands between a draft and its seal, in the order of the criteria. */
export function gapsOf(criteria: ScoredCriterion[], draft: SheetDraft): Gap[] {
  return criteria.flatMap((criterion) => {
    const what = gapOf(criterion, draft)
    return what ? [{ criterion, what }] : []
  })
}

function gapOf(criterion: ScoredCriterion, draft: SheetDraft): Gap['what'] | null {
  const points = draft.points[criterion.slug]
  const reason = (draft.reasons[criterion.slug] ?? '').trim()
  if (points === undefined) return 'points-missing'
  if (!isOffered(criterion, points)) return 'points-not-offered'
  if (reason === '' && isExtreme(criterion, points)) return 'reason-missing'
  return characterCount(reason) > REASON_CHARACTERS ? 'reason-too-long' : null
}

export function isOffered(criterion: Pick<ScoredCriterion, 'points'>, points: number): boolean {
  return criterion.points.some((offered) => offered.points === points)
}

/** The lowest and the highest points want a reason. */
export function isExtreme(criterion: Pick<ScoredCriterion, 'points'>, points: number): boolean {
  return points === criterion.points[0]?.points || points === criterion.points.at(-1)?.points
}

export function isSameDraft(one: SheetDraft, other: SheetDraft): boolean {
  return (
    one.privateNote === other.privateNote && isSameRecord(one.points, other.points) && isSameRecord(one.reasons, other.reasons)
  )
}

function isSameRecord<T>(one: Record<string, T>, other: Record<string, T>): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

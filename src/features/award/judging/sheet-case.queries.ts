import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { findEditionById } from '../edition.queries.ts'
import { phaseOf, type Edition } from '../edition.rules.ts'
import { EMPTY_SHEET, type SealedContent, type Sheet, type SheetDraft } from './sheet.rules.ts'

export type SheetKey = { entryId: string; seatId: string; personId: string }

/**
 * The person's sheet of this entry in its present round. Null unless the entry is admitted, the edition opened and the person acts
 * for the seat. Whether anything may be read or written is said by sheetObstacle; `conflict` must be 'none' before it is shown.
 */
export async function findSheet(db: Db, key: SheetKey): Promise<Sheet | null> {
  const { rows } = await sheetRow(key).execute(db)
  const edition = rows[0] && (await findEditionById(db, rows[0].editionId))
  return rows[0] && edition ? asSheet(rows[0], edition, key) : null
}

type Row = {
  editionId: string
  categoryId: string
  round: number
  askedAt: Date
  conflict: 'none' | 'declared' | null
  isClosed: boolean
  isExcused: boolean
  isBeingCorrected: boolean
  isVoided: boolean
  sheetId: string | null
  revision: number | null
  savedAt: Date | null
  points: SheetDraft['points'] | null
  reasons: SheetDraft['reasons'] | null
  privateNote: string | null
  isOwn: boolean
  seals: number
  sealId: string | null
  sealedAt: Date | null
  sealedBy: string | null
  commitment: string | null
  content: string | null
}

/** One statement, because every save asks it. */
function sheetRow({ entryId, seatId, personId }: SheetKey) {
  return sql<Row>`
    select entry.edition_id as "editionId", entry.category_id as "categoryId", present.round, portal_now() as "askedAt",
      (select c.state from award_standing_conflicts c where c.entry_id = entry.entry_id and c.person_id = ${personId}) as conflict,
      exists (select from award_closed_categories c where c.category_id = entry.category_id and c.round = present.round) as "isClosed",
      exists (select from award_excuses x where x.entry_id = entry.entry_id and x.seat_id = ${seatId}) as "isExcused",
      exists (select from award_open_corrections o where o.entry_id = entry.entry_id) as "isBeingCorrected",
      exists (select from award_sheet_voids v where v.sheet_id = sheet.id) as "isVoided",
      sheet.id as "sheetId", coalesce(sheet.person_id = ${personId}, false) as "isOwn",
      state.revision, state.saved_at as "savedAt", state.points, state.reasons, state.private_note as "privateNote",
      (select count(*) from award_seals s where s.sheet_id = sheet.id) as seals,
      seal.id as "sealId", seal.sealed_at as "sealedAt", seal.sealed_by as "sealedBy", seal.commitment, seal.content
    from award_standing_entries entry
    join award_opened_editions opened on opened.edition_id = entry.edition_id
    join award_seats seat on seat.id = ${seatId} and seat.edition_id = entry.edition_id
    join award_seat_holders holder
      on holder.seat_id = seat.id and holder.person_id = ${personId} and holder.part = 'member' and holder.ended_at is null
    cross join lateral (
      select coalesce(max(r.round), 1) as round from award_scoring_rounds r where r.entry_id = entry.entry_id
    ) present
    left join award_sheets sheet on sheet.entry_id = entry.entry_id and sheet.seat_id = seat.id and sheet.round = present.round
    left join lateral (
      select * from award_sheet_states s where s.sheet_id = sheet.id order by s.revision desc limit 1
    ) state on true
    left join lateral (
      select s.* from award_seals s where s.sheet_id = sheet.id
        and not exists (select from award_unsealings u where u.seal_id = s.id and u.confirmed_at is not null)
      order by s.number desc limit 1
    ) seal on true
    where entry.entry_id = ${entryId} and entry.admitted`
}

function asSheet(row: Row, edition: Edition, { entryId, seatId, personId }: SheetKey): Sheet {
  return {
    id: row.sheetId,
    entryId,
    seatId,
    personId,
    categoryId: row.categoryId,
    round: row.round,
    criteria: edition.criteria,
    askedAt: row.askedAt,
    phase: phaseOf(edition, row.askedAt),
    conflict: row.conflict ?? 'not-asked',
    isClosed: row.isClosed,
    isExcused: row.isExcused,
    isBeingCorrected: row.isBeingCorrected,
    isVoided: row.isVoided,
    revision: row.revision ?? 0,
    savedAt: row.isOwn ? row.savedAt : null,
    draft: draftOf(row),
    seal: sealOf(row),
    seals: row.seals,
  }
}

/** What somebody wrote who acted for the seat before stays theirs: points, reasons and note. */
function draftOf(row: Row): SheetDraft {
  if (!row.isOwn || row.revision === null) return EMPTY_SHEET
  return { points: row.points ?? {}, reasons: row.reasons ?? {}, privateNote: row.privateNote ?? '' }
}

function sealOf(row: Row): Sheet['seal'] {
  if (!row.sealId || !row.sealedAt || !row.sealedBy || !row.commitment || !row.content) return null
  const content = JSON.parse(row.content) as SealedContent
  return { id: row.sealId, sealedAt: row.sealedAt, sealedBy: row.sealedBy, commitment: row.commitment, content }
}

import type { Ctx } from '../../../../platform/web.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import type { Phase } from '../../edition.rules.ts'
import { findJudgedEntry, type JudgedEntry } from '../../judging/judged-entries.queries.ts'
import type { Juror } from '../../judging/juror.queries.ts'
import { findSheet } from '../../judging/sheet-case.queries.ts'
import type { Sheet } from '../../judging/sheet.rules.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import { requireJuror } from '../require-juror.ts'

const BEFORE_THE_JURY: Phase[] = ['unannounced', 'upcoming', 'open', 'closed']

export type SheetCase = { juror: Juror; sheet: Sheet; judged: JudgedEntry; edition: EntryEdition }

/** Null when the juror may not read the entry: declareFirst knows whether there is something to say or nothing at all. */
export async function findSheetCase(c: Ctx): Promise<SheetCase | null> {
  const { db } = c.var.deps
  const juror = await requireJuror(c)
  const entryId = c.req.param('entryId') ?? ''
  const sheet = await findSheet(db, { entryId, seatId: juror.seatId, personId: juror.personId })
  if (!sheet || BEFORE_THE_JURY.includes(sheet.phase)) return null
  const judged = await findJudgedEntry(db, entryId, juror)
  const edition = judged && (await findEntryEdition(db, juror.editionId))
  return judged && edition ? { juror, sheet, judged, edition } : null
}

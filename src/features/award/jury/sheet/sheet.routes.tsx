import { actorOf } from '../../../../people/index.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { paths } from '../../../../paths.ts'
import { findEditionById } from '../../edition.queries.ts'
import { refusedAnswer, savedAnswer, signedOutAnswer, wantsJson } from '../../../../platform/autosave-answers.ts'
import { withVerdicts } from '../../judging/file-verdicts.queries.ts'
import { recordReading } from '../../judging/readings.queries.ts'
import { findSheet } from '../../judging/sheet-case.queries.ts'
import { recordSheetSave } from '../../judging/sheet-save.queries.ts'
import { saveSheet, sheetObstacle, type SaveRefusal, type Sheet, type SheetDraft } from '../../judging/sheet.rules.ts'
import { listCountedSheets } from '../../judging/sheets.queries.ts'
import type { SheetOfSeat } from './sealed-sheet.page.tsx'
import { declareFirst } from '../entry/entry.routes.tsx'
import { viewOf } from '../entry/judged-files.rules.ts'
import { findSheetCase, type SheetCase } from './sheet-case.routes.ts'
import { readSheetForm } from './sheet.form.ts'
import { sheetPage, type SheetView } from './sheet.page.tsx'
import { sheetRefusalText } from './sheet-words.page.tsx'

export const sheetRoutes = routes()

sheetRoutes.get(paths.jury.sheet.pattern, async (c) => {
  const found = await findSheetCase(c)
  if (!found) return declareFirst(c)
  const { db } = c.var.deps
  const { judged, juror, sheet } = found
  await recordReading(db, { ...judged, personId: juror.personId, at: sheet.askedAt })
  return showSheet(c, found, {
    justSaved: c.req.query('gespeichert') !== undefined,
    justSealed: c.req.query('versiegelt') !== undefined,
  })
})

sheetRoutes.post(paths.jury.sheet.pattern, async (c) => {
  if (!actorOf(c) && wantsJson(c)) return signedOutAnswer(c, paths.people.signIn.to())
  const found = await findSheetCase(c)
  if (!found) return declareFirst(c)
  const form = readSheetForm(found.sheet.criteria, await formValues(c))
  if (!form.ok) return refused(c, found, form)
  const saved = await save(c, found.sheet, form)
  if (saved === 'stale') return stale(c, found, form)
  if (typeof saved === 'string') return refused(c, found, { ...form, errors: { form: sheetRefusalText[saved] } })
  if (wantsJson(c)) return savedAnswer(c, saved.revision, found.sheet.askedAt)
  const { entryId } = found.sheet
  return seeOther(c, form.action === 'seal' ? paths.jury.seal.to({ entryId }) : afterSave(entryId, form, c.req.query('anlage')))
})

/** Back to where the juror was, or on to what they wanted to see. */
function afterSave(entryId: string, { beside }: { beside?: string }, wasOpen: string | undefined): string {
  const anlage = beside === 'text' ? undefined : (beside ?? wasOpen)
  const address = paths.jury.sheet.to({ entryId }, { gespeichert: '', anlage })
  return beside && anlage ? `${address}#anlage` : address
}

type Typed = { base: number; draft: SheetDraft }

/** 'stale' also when another save came between reading and writing; what is sealed meanwhile is said when read anew. */
async function save(c: Ctx, sheet: Sheet, typed: Typed): Promise<{ revision: number } | SaveRefusal> {
  const decision = saveSheet(sheet, typed)
  if (!decision.ok) return decision.because
  const { outcome } = decision
  if (outcome === 'unchanged') return { revision: sheet.revision }
  return (await recordSheetSave(c.var.deps.db, outcome)) ? { revision: outcome.revision } : 'stale'
}

async function stale(c: Ctx, found: SheetCase, { draft }: Typed): Promise<Response> {
  const sheet = await findSheet(c.var.deps.db, found.sheet)
  if (!sheet) return c.notFound()
  const anew = { ...found, sheet }
  const obstacle = sheetObstacle(sheet)
  if (obstacle) return refused(c, anew, { base: sheet.revision, draft, errors: { form: sheetRefusalText[obstacle] } })
  if (wantsJson(c)) return c.json({ saved: false, because: 'conflict', sentence: STALE }, 409)
  return showSheet(c, anew, { draft, base: sheet.revision, theirs: sheet.draft, errors: { form: STALE } }, 409)
}

const STALE = 'Der Bogen wurde inzwischen in einem anderen Fenster gespeichert. Ihr Text steht noch hier und ist nicht verloren.'

async function refused(c: Ctx, found: SheetCase, typed: Typed & { errors: Record<string, string> }): Promise<Response> {
  if (wantsJson(c)) return refusedAnswer(c, Object.values(typed.errors)[0] ?? '')
  return showSheet(c, found, typed, 422)
}

async function showSheet(c: Ctx, found: SheetCase, more: Partial<SheetView>, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { sheet } = found
  const counted = await othersSheets(c, found)
  const files = await withVerdicts(c.var.deps.db, found.judged.manifest.contents.attachments)
  const openFile = files.find((file) => file.id === c.req.query('anlage') && viewOf(file)) ?? null
  if (openFile && viewOf(openFile) === 'pdf') c.set('framesOwnFile', true)
  return show(c, sheetPage({ files, openFile, counted, draft: sheet.draft, base: sheet.revision, ...found, ...more }), status)
}

/** Of this entry alone, and only after the closing. */
async function othersSheets(c: Ctx, { sheet, juror }: SheetCase): Promise<SheetOfSeat[] | null> {
  const { entryId, categoryId, round, isClosed } = sheet
  if (!isClosed) return null
  const { db } = c.var.deps
  const sheets = (await listCountedSheets(db, categoryId, round)) ?? []
  const seats = (await findEditionById(db, juror.editionId))?.seats ?? []
  return sheets
    .filter((one) => one.entryId === entryId)
    .map((one) => ({ ...one, body: seats.find(({ id }) => id === one.seatId)?.body ?? '' }))
}

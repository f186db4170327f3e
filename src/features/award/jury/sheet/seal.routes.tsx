import { paths } from '../../../../paths.ts'
import { requireFreshProof } from '../../../../people/index.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findNextUnscored } from '../../judging/next-sheet.queries.ts'
import { decideSeal } from '../../judging/seal-transaction.queries.ts'
import { findSheet } from '../../judging/sheet-case.queries.ts'
import { isSealedAsShown, type SealRefusal } from '../../judging/sheet.rules.ts'
import { sealPage } from './seal.page.tsx'
import { declareFirst } from '../entry/entry.routes.tsx'
import { findSheetCase, type SheetCase } from './sheet-case.routes.ts'
import { sealForm } from './sheet.form.ts'

export const sealRoutes = routes()

/** The proof of identity is asked for here, before the button. */
sealRoutes.get(paths.jury.seal.pattern, async (c) => {
  const found = await findSheetCase(c)
  if (!found) return declareFirst(c)
  requireFreshProof(c)
  return showSeal(c, found)
})

sealRoutes.post(paths.jury.seal.pattern, async (c) => {
  const found = await findSheetCase(c)
  if (!found) return declareFirst(c)
  requireFreshProof(c)
  const form = sealForm.safeParse(await formValues(c))
  if (!form.success) return showSeal(c, found, 'stale')
  const { entryId, seatId, personId } = found.sheet
  const decision = await decideSeal(c.var.deps, { entryId, seatId, personId, base: form.data.base })
  if (!decision.ok && !(await isRepeat(c, found, form.data.base))) return showSeal(c, found, decision.because)
  const next = await findNextUnscored(c.var.deps.db, entryId, found.juror)
  return seeOther(c, next ? paths.jury.sheet.to({ entryId: next }, { versiegelt: '' }) : paths.jury.start.to({ versiegelt: '' }))
})

async function isRepeat(c: Ctx, { sheet }: SheetCase, base: number): Promise<boolean> {
  const stands = await findSheet(c.var.deps.db, sheet)
  return stands !== null && isSealedAsShown(stands, { base })
}

/** A refused seal shows what is stored now. */
async function showSeal(c: Ctx, found: SheetCase, refused?: SealRefusal): Promise<Response> {
  const sheet = refused ? ((await findSheet(c.var.deps.db, found.sheet)) ?? found.sheet) : found.sheet
  const { manifest } = found.judged
  const page = sealPage({ title: manifest.title, lead: manifest.contents.lead.name, juror: found.juror, sheet, refused })
  return show(c, page, refused ? (refused === 'stale' ? 409 : 422) : 200)
}

import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { berlinDaysLater } from '../../../../platform/berlin.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { findCorrectionFacts, listCorrections } from '../../correction.queries.ts'
import { askCorrection } from '../../correction.rules.ts'
import { decideCorrectionEnd, decideCorrectionRequest } from '../../correction-transaction.queries.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import { findOfficeEntry } from '../entries/office-entry.queries.ts'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import type { AskValues } from './ask-form.page.tsx'
import { correctionForm } from './correction.form.ts'
import { askRefusalText, correctionPage } from './correction.page.tsx'

export const correctionRoutes = routes()
const { page, end } = paths.office.correction

correctionRoutes.get(page.pattern, async (c) => {
  const found = await findCase(c)
  return found ? showCorrection(c, found) : c.notFound()
})

correctionRoutes.post(page.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const sent = await formValues(c)
  const values = asValues(sent)
  const form = correctionForm(found.edition).safeParse(sent)
  if (!form.success) return showCorrection(c, found, values, formErrors(form.error))
  const { entry, personId } = found
  const decision = await decideCorrectionRequest(c.var.deps.db, { entryId: entry.id, personId }, form.data)
  if (!decision.ok)
    return showCorrection(c, found, values, { [fieldOf[decision.because] ?? 'form']: askRefusalText[decision.because] })
  return seeOther(c, page.to({ entryId: entry.id }))
})

const fieldOf: Record<string, string> = { 'term-past': 'day', 'parts-missing': 'parts', 'message-missing': 'message' }

/** Ending what has ended already changes nothing and needs no excuse. */
correctionRoutes.post(end.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const { entry, personId } = found
  await decideCorrectionEnd(c.var.deps.db, { entryId: entry.id, personId })
  return seeOther(c, paths.office.entry.to({ entryId: entry.id }))
})

type Case = { entry: OfficeEntry; edition: EntryEdition; personId: string }

async function findCase(c: Ctx): Promise<Case | null> {
  const { personId } = requireRole(c, 'office')
  const entry = await findOfficeEntry(c.var.deps.db, c.req.param('entryId') ?? '')
  const edition = entry?.content && (await findEntryEdition(c.var.deps.db, entry.editionId))
  return entry && edition ? { entry, edition, personId } : null
}

const POSSIBLE = { message: '-', parts: [{ step: 'attachments' as const, field: '' }], correctUntil: new Date(8.64e15) }

async function showCorrection(c: Ctx, { entry, edition, personId }: Case, values?: AskValues, errors?: FieldErrors) {
  const { db } = c.var.deps
  const now = await databaseNow(db)
  const corrections = await listCorrections(db, entry.id)
  const facts = await findCorrectionFacts(db, entry.id)
  const possible = facts && askCorrection(facts, POSSIBLE, { personId, now })
  const obstacle = possible && !possible.ok ? possible.because : null
  const view = { entry, edition, corrections, obstacle, now, values: values ?? proposed(now), errors }
  return show(c, correctionPage(view), errors ? 422 : 200)
}

/** Ten days, until the evening. */
function proposed(now: Date): AskValues {
  const [year, month, day] = isoDate(berlinDaysLater(now, 10)).split('-').map(Number)
  return { message: '', parts: [], day: `${day}.${month}.${year}`, time: '18:00' }
}

function asValues(sent: Record<string, string | string[]>): AskValues {
  const text = (name: string) => (typeof sent[name] === 'string' ? sent[name] : '')
  return { message: text('message'), parts: [sent.parts ?? []].flat(), day: text('day'), time: text('time') }
}

import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { asEntryEdition } from '../../entry-edition.rules.ts'
import { chosenEntries, readQuestion } from '../list/entry-list.form.ts'
import { listChosenEntries, listFoundEntries, type ListedEntry } from '../list/entry-list.queries.ts'
import type { EntryQuestion } from '../list/entry-list.rules.ts'
import { findOpeningFacts } from '../opening/opening.queries.ts'
import { isOpen } from '../opening/opening.rules.ts'
import { columnsOf, USUAL, type Column } from './columns.ts'
import { listReadableManifests, recordTableExport } from './export.queries.ts'
import { tableExportForm } from './table-export.form.ts'
import { tableExportPage, type TableExportView } from './table-export.page.tsx'
import { FORMATS, type Format } from './table-file.ts'

export const tableExportRoutes = routes()

tableExportRoutes.get(paths.office.entriesExport.pattern, async (c) => {
  const found = await findAsked(c, { beitrag: c.req.queries('beitrag'), question: readQuestion(c.req.query()) })
  return found ? show(c, tableExportPage({ ...found, chosen: USUAL, format: 'xlsx' })) : c.notFound()
})

tableExportRoutes.post(paths.office.entriesExport.pattern, async (c) => {
  const values = await formValues(c)
  const question = readQuestion(Object.fromEntries(new URLSearchParams(String(values.frage ?? ''))))
  const found = await findAsked(c, { beitrag: values.beitrag, question })
  if (!found) return c.notFound()
  const form = tableExportForm.safeParse(values)
  if (!form.success) {
    const chosen = [values.spalte ?? []].flat()
    const format = String(values.format ?? '')
    return show(c, tableExportPage({ ...found, chosen, format, errors: formErrors(form.error) }), 422)
  }
  requireFreshProof(c)
  const columns = found.columns.filter((column) => form.data.spalte.includes(column.name))
  return answerTable(c, { ...found, columns, format: form.data.format })
})

type Found = Omit<TableExportView, 'chosen' | 'format'> & { entries: ListedEntry[]; editionId: string }

async function findAsked(c: Ctx, asked: { beitrag: unknown; question: EntryQuestion }): Promise<Found | null> {
  const { personId } = requireRole(c, 'office')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  if (!edition) return null
  const listed = { editionId: edition.id, personId }
  const entryIds = chosenEntries.parse(asked.beitrag)
  const { question } = asked
  const entries = await (entryIds.length > 0 ? listChosenEntries(db, listed, entryIds) : listFoundEntries(db, listed, question))
  const everything = await listFoundEntries(db, listed, readQuestion({ zulassung: 'ja' }))
  const categories = edition.categories.map(({ id, title }) => ({
    id,
    title,
    admitted: everything.filter((entry) => entry.categoryId === id).length,
  }))
  const columns = columnsOf(asEntryEdition(edition), isOpen(await findOpeningFacts(db, edition.id)))
  return { columns, entryIds, question, total: entries.length, categories, entries, editionId: edition.id }
}

type Wanted = { editionId: string; entries: ListedEntry[]; columns: Column[]; format: Format }

async function answerTable(c: Ctx, { editionId, entries, columns, format }: Wanted): Promise<Response> {
  const { db, clock } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const ids = entries.flatMap((entry) => entry.submissionId ?? [])
  const manifests = await listReadableManifests(db, columns.some((column) => column.content) ? ids : [])
  const rows = entries.map((entry) => {
    const manifest = manifests.get(entry.submissionId ?? '') ?? null
    return columns.map((column) => column.cell({ entry, manifest }))
  })
  const { mediaType, write } = FORMATS[format]
  const bytes = await write({ name: 'Beiträge', head: columns.map((column) => column.label), rows })
  const at = clock.now()
  const counts = { entries: entries.length, columns: columns.length }
  await transact(db, (tx) => recordTableExport(tx, { editionId, personId, at, format, ...counts }))
  c.header('Content-Type', mediaType)
  c.header('Content-Disposition', contentDisposition(`Beitraege.${format}`))
  c.header('X-Content-Type-Options', 'nosniff')
  return c.body(new Uint8Array(bytes))
}

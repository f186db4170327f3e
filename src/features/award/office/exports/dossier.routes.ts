import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { currentActor, requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { transact } from '../../../../platform/db.ts'
import { routes, type Ctx } from '../../../../platform/web.ts'
import { zipName, zipStream, type Zipped } from '../../../../platform/zip.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { findOfficeEntry } from '../entries/office-entry.queries.ts'
import { documentOf, dossierParts } from './dossier-parts.ts'
import { listAdmittedEntries, recordEntryExport } from './export.queries.ts'

/** Whole entries to take away: as PDF, as ZIP, and a category at once. */
export const dossierRoutes = routes()

dossierRoutes.get(paths.office.entryDocument.pattern, async (c) => {
  const { deps } = c.var
  const { personId } = requireExporter(c)
  const entry = await findOfficeEntry(deps.db, c.req.param('entryId') ?? '')
  if (!entry?.content) return c.notFound()
  const pdf = await documentOf({ deps, entry, content: entry.content })
  await record(c, personId, [{ entryId: entry.id, submissionId: entry.content.submissionId, format: 'pdf' }])
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition(`${folderOf(entry.lead.name)}.pdf`))
  return c.body(new Uint8Array(pdf))
})

dossierRoutes.get(paths.office.entryDossier.pattern, async (c) => {
  const { deps } = c.var
  const { personId } = requireExporter(c)
  const entry = await findOfficeEntry(deps.db, c.req.param('entryId') ?? '')
  const parts = entry?.content ? await dossierParts(deps, { entryId: entry.id, folder: '' }) : null
  if (!entry?.content || !parts) return c.notFound()
  await record(c, personId, [{ entryId: entry.id, submissionId: entry.content.submissionId, format: 'zip' }])
  return answerZip(c, { name: entry.lead.name, parts })
})

dossierRoutes.get(paths.office.categoryDossiers.pattern, async (c) => {
  const { deps } = c.var
  const { personId } = requireExporter(c)
  const edition = await findCurrentEdition(deps.db)
  const category = edition?.categories.find((one) => one.id === c.req.param('categoryId'))
  const admitted = category ? await listAdmittedEntries(deps.db, category.id) : []
  if (!category || admitted.length === 0) return c.notFound()
  const parts: Zipped[] = []
  for (const [index, { entryId }] of admitted.entries()) {
    const entry = await findOfficeEntry(deps.db, entryId)
    const folder = `${String(index + 1).padStart(2, '0')}-${folderOf(entry?.lead.name ?? '')}/`
    parts.push(...((await dossierParts(deps, { entryId, folder })) ?? []))
  }
  await record(
    c,
    personId,
    admitted.map((one) => ({ ...one, format: 'category-zip' })),
  )
  return answerZip(c, { name: category.title, parts })
})

/** What leaves the portal is beyond its rights: asked for with a fresh proof (security.md SE-07). */
function requireExporter(c: Ctx): Actor {
  requireRole(c, 'office')
  return requireFreshProof(c)
}

type Exported = { entryId: string; submissionId: string; format: 'zip' | 'pdf' | 'category-zip' }

async function record(c: Ctx, personId: string, exported: Exported[]): Promise<void> {
  const at = c.var.deps.clock.now()
  await transact(c.var.deps.db, async (tx) => {
    for (const one of exported) await recordEntryExport(tx, { ...one, personId, at })
  })
}

type Answer = { name: string; parts: Zipped[] }

function answerZip(c: Ctx, { name, parts }: Answer): Response {
  const stillOffice = async () => (await currentActor(c))?.roles.includes('office') ?? false
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', contentDisposition(`${folderOf(name)}.zip`))
  return c.body(zipStream(parts, c.var.deps.clock.now(), stillOffice))
}

function folderOf(name: string): string {
  return zipName(name).slice(0, 80)
}

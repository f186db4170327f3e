import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { currentActor, requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { routes, type Ctx } from '../../../../platform/web.ts'
import { zipName, zipStream } from '../../../../platform/zip.ts'
import { certificateFileName, certificatesPdf } from '../../certificate-document.ts'
import {
  findCertificateLook,
  findCertificates,
  listCertifiedEntries,
  recordCertificateExport,
} from '../../certificate.queries.ts'
import type { CertificateDesign, CertificateLook, CertifiedEntry } from '../../certificate.rules.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'

/** The office takes them as one PDF, as a PDF each in a ZIP, or one by one. */
export const certificateFilesRoutes = routes()
const { all, zip, one } = paths.office.certificates

certificateFilesRoutes.get(all.pattern, async (c) => {
  const found = await findEntries(c)
  if (!found) return c.notFound()
  return answerPdf(c, 'Urkunden.pdf', await certificatesPdf(found))
})

certificateFilesRoutes.get(zip.pattern, async (c) => {
  const found = await findEntries(c)
  if (!found) return c.notFound()
  const parts = found.entries.map((entry) => ({
    name: zipName(`${entry.won ? 'Preistraeger' : 'Teilnahme'}-${certificateFileName(entry)}`),
    content: () => certificatesPdf({ ...found, entries: [entry] }),
    stored: true,
  }))
  const stillOffice = async () => (await currentActor(c))?.roles.includes('office') ?? false
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', contentDisposition('Urkunden.zip'))
  return c.body(zipStream(parts, c.var.deps.clock.now(), stillOffice))
})

certificateFilesRoutes.get(one.pattern, async (c) => {
  const found = await findEntries(c, c.req.param('entryId'))
  const [entry] = found?.entries ?? []
  if (!found || !entry) return c.notFound()
  return answerPdf(c, certificateFileName(entry), await certificatesPdf(found))
})

type Found = { edition: Edition; design: CertificateDesign; look: CertificateLook; entries: CertifiedEntry[] }

/** Null without a design or without an entry; else it is recorded that somebody took them. */
async function findEntries(c: Ctx, entryId?: string): Promise<Found | null> {
  const { db } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const edition = await findCurrentEdition(db)
  const certificates = edition && (await findCertificates(db, edition.id))
  if (!edition || !certificates) return null
  const listed = await listCertifiedEntries(db, edition.id)
  const entries = listed.filter((entry) => !entryId || entry.entryId === entryId)
  if (entries.length === 0) return null
  await transact(db, async (tx) =>
    recordCertificateExport(tx, { editionId: edition.id, personId, at: await databaseNow(tx), count: entries.length }),
  )
  return { edition, design: certificates.design, look: await findCertificateLook(db, edition.id), entries }
}

function answerPdf(c: Ctx, fileName: string, pdf: Uint8Array): Response {
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition(fileName))
  return c.body(new Uint8Array(pdf))
}

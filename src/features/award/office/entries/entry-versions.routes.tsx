import { create as contentDisposition } from 'content-disposition'
import { Readable } from 'node:stream'
import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { routes, show, type Ctx } from '../../../../platform/web.ts'
import { download } from '../../attachments.rules.ts'
import { downloadHeaders } from '../../download-headers.ts'
import { receiptFileName, receiptPdf } from '../../entrant/receipt.job.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import { recordReading } from '../../judging/readings.queries.ts'
import { findSubmission } from '../../submission.queries.ts'
import { entryVersionPage, lockedFilePage } from './entry-versions.page.tsx'
import { findOfficeEntry, findReadableVersion } from './office-entry.queries.ts'

/** One version of an entry: its text, its receipt, its files. Each asks again whether it may be read now. */
export const entryVersionRoutes = routes()

entryVersionRoutes.get(paths.office.entryVersion.pattern, async (c) => {
  const found = await findVersion(c)
  const edition = found && (await findEntryEdition(c.var.deps.db, found.entry.editionId))
  if (!found || !edition) return c.notFound()
  return show(c, entryVersionPage({ ...found, edition }))
})

entryVersionRoutes.get(paths.office.entryReceipt.pattern, async (c) => {
  const { db, config } = c.var.deps
  const found = await findVersion(c)
  const submission = found && (await findSubmission(db, found.entry.id, found.version.submissionId))
  if (!submission) return c.notFound()
  const pdf = await receiptPdf(submission, config.baseUrl)
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition(receiptFileName(submission.receiptNumber)))
  return c.body(new Uint8Array(pdf))
})

entryVersionRoutes.get(paths.office.entryFile.pattern, async (c) => {
  const found = await findVersion(c)
  const file = found?.version.files.find((one) => one.id === c.req.param('attachmentId'))
  if (!found || !file) return c.notFound()
  const decision = download(file.verdict, false)
  if (!decision.ok)
    return show(c, lockedFilePage({ entry: found.entry, fileName: file.fileName, because: decision.because }), 409)
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, downloadHeaders(file))
  const content = Readable.toWeb(await c.var.deps.files.get(file.sha256))
  return c.body(content as ReadableStream, 200, downloadHeaders(file))
})

/** Null when it may not be read. Whoever gets it has read it. */
async function findVersion(c: Ctx) {
  const { db, clock } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const entry = await findOfficeEntry(db, c.req.param('entryId') ?? '')
  const version = entry && (await findReadableVersion(db, entry.id, c.req.param('submissionId') ?? ''))
  if (!entry || !version) return null
  await recordReading(db, { entryId: entry.id, submissionId: version.submissionId, personId, at: clock.now() })
  return { entry, version }
}

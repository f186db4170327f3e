import { create as contentDisposition } from 'content-disposition'
import { Readable } from 'node:stream'
import { paths } from '../../../../paths.ts'
import { routes, show, type Ctx } from '../../../../platform/web.ts'
import { download } from '../../attachments.rules.ts'
import { withVerdicts } from '../../judging/file-verdicts.queries.ts'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import { findJudgedEntry, type JudgedEntry } from '../../judging/judged-entries.queries.ts'
import { recordReading } from '../../judging/readings.queries.ts'
import { requireJuror } from '../require-juror.ts'
import { fileViewPage, juryFileLockedPage } from './entry.page.tsx'
import { viewOf } from './judged-files.rules.ts'

/** The files of an entry for its jurors. Each request asks anew whether this juror may read the entry now (AC-17). */
export const judgedFilesRoutes = routes()

judgedFilesRoutes.get(paths.jury.file.pattern, async (c) => {
  const asked = await askedFile(c)
  if ('answer' in asked) return asked.answer
  return send(c, asked.file, { ...DOWNLOADED, 'Content-Disposition': contentDisposition(asked.file.fileName) })
})

judgedFilesRoutes.get(paths.jury.fileView.pattern, async (c) => {
  const asked = await askedFile(c)
  if ('answer' in asked) return asked.answer
  const view = viewOf(asked.file)
  if (!view) return c.notFound()
  if (view === 'pdf') c.set('framesOwnFile', true)
  return show(c, fileViewPage(asked.judged, asked.file, view))
})

judgedFilesRoutes.get(paths.jury.fileContent.pattern, async (c) => {
  const asked = await askedFile(c)
  if ('answer' in asked) return asked.answer
  const view = viewOf(asked.file)
  if (!view) return c.notFound()
  const disposition = contentDisposition(asked.file.fileName, { type: 'inline' })
  return send(c, asked.file, { ...(view === 'pdf' ? FRAMED : DOWNLOADED), 'Content-Disposition': disposition })
})

const PRIVATE = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' }

const DOWNLOADED = { ...PRIVATE, 'Content-Security-Policy': "sandbox; default-src 'none'" }

/** A browser's own PDF viewer does not start in a sandbox; what a PDF could do is refused when it is uploaded. */
const FRAMED = {
  ...PRIVATE,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'X-Frame-Options': 'SAMEORIGIN',
}

type Asked = { answer: Response | Promise<Response> } | { judged: JudgedEntry; file: ReadableFile }

async function askedFile(c: Ctx): Promise<Asked> {
  const { db, clock } = c.var.deps
  const juror = await requireJuror(c)
  const entryId = c.req.param('entryId') ?? ''
  const judged = await findJudgedEntry(db, entryId, juror)
  const files = judged ? await withVerdicts(db, judged.manifest.contents.attachments) : []
  const file = files.find((one) => one.id === c.req.param('attachmentId'))
  if (!judged || !file) return { answer: c.notFound() }
  const decision = download(file.verdict, false)
  if (!decision.ok) return { answer: show(c, juryFileLockedPage(judged, file, decision.because), 409) }
  await recordReading(db, { entryId, submissionId: judged.submissionId, personId: juror.personId, at: clock.now() })
  return { judged, file }
}

async function send(c: Ctx, file: ReadableFile, headers: Record<string, string>): Promise<Response> {
  const all = { ...headers, 'Content-Type': file.mediaType, 'Content-Length': String(file.bytes) }
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, all)
  const content = Readable.toWeb(await c.var.deps.files.get(file.sha256))
  return c.body(content as ReadableStream, 200, all)
}

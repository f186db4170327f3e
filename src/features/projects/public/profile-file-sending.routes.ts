import { create as contentDisposition } from 'content-disposition'
import { Readable } from 'node:stream'
import type { Ctx } from '../../../platform/web.ts'
import { findFileVerdict } from '../draft-files.queries.ts'
import { isServable, type ProfileFile } from '../files.rules.ts'

/** Whoever calls this has found out that the reader may have it. Bytes that were not looked at are as if they were not there. */
export async function sendProfileFile(c: Ctx, file: ProfileFile | undefined, kept: 'no-cache' | 'private, no-store') {
  const { db, files } = c.var.deps
  if (!file || !isServable(await findFileVerdict(db, file.sha256))) return c.notFound()
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Disposition': contentDisposition(file.fileName, { type: file.kind === 'picture' ? 'inline' : 'attachment' }),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': kept,
  }
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, headers)
  return c.body(Readable.toWeb(await files.get(file.sha256)) as ReadableStream, 200, headers)
}

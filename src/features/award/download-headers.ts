import { create as contentDisposition } from 'content-disposition'
import type { Attachment } from './entry.rules.ts'

/** Whatever it contains: never shown in our origin, never kept. */
export function downloadHeaders(attachment: Pick<Attachment, 'mediaType' | 'bytes' | 'fileName'>): Record<string, string> {
  return {
    'Content-Type': attachment.mediaType,
    'Content-Length': String(attachment.bytes),
    'Content-Disposition': contentDisposition(attachment.fileName),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  }
}

import type { Attachment } from '../entry.rules.ts'
import type { Manifest } from '../submission-manifest.rules.ts'

/** A file as it was handed in, with what the newest scan says of it now. */
export type ReadableFile = Manifest['contents']['attachments'][number] & { verdict: Attachment['verdict'] }

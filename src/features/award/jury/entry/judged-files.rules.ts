import { download } from '../../attachments.rules.ts'
import type { Attachment } from '../../entry.rules.ts'

type Judged = { mediaType: string; verdict: Attachment['verdict'] }

/** What a browser shows by itself, without running anything of it. */
const SHOWN: Record<string, 'pdf' | 'image'> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
}

/** How a file may be looked at without downloading it; null for others, and while it may not be had. */
export function viewOf({ mediaType, verdict }: Judged): 'pdf' | 'image' | null {
  return mayHave({ verdict }) ? (SHOWN[mediaType] ?? null) : null
}

/** As for the office: locked when infected, and until a scanner has had its word. */
export function mayHave({ verdict }: Pick<Judged, 'verdict'>): boolean {
  return download(verdict, false).ok
}

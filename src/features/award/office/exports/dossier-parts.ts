import type { Readable } from 'node:stream'
import type { Deps } from '../../../../platform/deps.ts'
import { zipName, type Zipped } from '../../../../platform/zip.ts'
import { download } from '../../attachments.rules.ts'
import { receiptPdf } from '../../entrant/receipt.job.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import { findSubmission } from '../../submission.queries.ts'
import { findOfficeEntry } from '../entries/office-entry.queries.ts'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import type { OfficeEntry, ReadableVersion } from '../entries/office-entry.rules.ts'
import { dossierPdf } from './dossier-document.ts'
import { isStillReadable } from './export.queries.ts'

export type Wanted = { entryId: string; folder: string }
type Found = { deps: Deps; entry: OfficeEntry; content: ReadableVersion; folder: string }

/** All of an entry: dossier, receipt, the frozen text, files. Null when nothing may be read. */
export async function dossierParts(deps: Deps, { entryId, folder }: Wanted): Promise<Zipped[] | null> {
  const entry = await findOfficeEntry(deps.db, entryId)
  if (!entry?.content) return null
  const found: Found = { deps, entry, content: entry.content, folder }
  const encoder = new TextEncoder()
  const { files } = entry.content
  const parts: Zipped[] = [
    part(found, 'Dossier.pdf', () => documentOf(found)),
    part(found, 'Eingangsbestaetigung.pdf', async () => receiptPdf(await frozen(found), deps.config.baseUrl)),
    part(found, 'Beitrag.json', async () => encoder.encode((await frozen(found)).manifest)),
    ...files.filter((file) => !lockedBecause(file)).map((file, index) => filePart(found, file, index)),
  ]
  const locked = files.filter(lockedBecause)
  const words = locked.map((file) => `${file.fileName}: ${lockedBecause(file) ?? ''}\r\n`).join('')
  if (locked.length > 0) parts.push(part(found, 'Gesperrte-Anlagen.txt', async () => encoder.encode(words)))
  return parts
}

export async function documentOf({ deps, entry, content }: Pick<Found, 'deps' | 'entry' | 'content'>): Promise<Uint8Array> {
  const submission = await findSubmission(deps.db, entry.id, content.submissionId)
  const edition = await findEntryEdition(deps.db, entry.editionId)
  if (!submission || !edition) throw new Error(`submission ${content.submissionId} is gone`)
  return dossierPdf({ submission, edition, category: entry.categoryTitle ?? '' })
}

/** Whether it may be read is asked again when its turn comes. */
function part(found: Found, name: string, content: () => Promise<Readable | Uint8Array>, stored = false): Zipped {
  const { deps, content: version, folder } = found
  return {
    name: folder + name,
    stored,
    content: async () => {
      if (!(await isStillReadable(deps.db, version.submissionId))) throw new Error('the entry is not to be read any more')
      return content()
    },
  }
}

function filePart(found: Found, file: ReadableFile, index: number): Zipped {
  const name = `Anlagen/${String(index + 1).padStart(2, '0')}-${zipName(file.fileName)}`
  return part(found, name, () => found.deps.files.get(file.sha256), true)
}

const lockedText = { infected: 'Schadsoftware gefunden', 'not-yet-scanned': 'noch nicht auf Schadsoftware geprüft' }

function lockedBecause(file: ReadableFile): string | null {
  const decision = download(file.verdict, false)
  return decision.ok ? null : lockedText[decision.because]
}

async function frozen({ deps, entry, content }: Found) {
  const submission = await findSubmission(deps.db, entry.id, content.submissionId)
  if (!submission) throw new Error(`submission ${content.submissionId} is gone`)
  return submission
}

import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { paths } from '../../paths.ts'
import { changeMediaWords, keepMedia, prepareMedia, type PreparedMedia } from '../../media/index.ts'
import { transact } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { FileTooLarge, type StagedFile } from '../../platform/files.ts'
import { sha256 } from '../../platform/random.ts'
import type { WordPressFile } from './export.ts'
import { fetchWithin } from './fetch-within.ts'
import { plainLine } from './html.ts'
import { findImported, holdImport, recordImported, type Imported } from './imported.queries.ts'
import { note, type ImportRun, type LoadedFile } from './import-run.ts'
import { leadOn } from './old-addresses.ts'
import { remark, type FieldRemark } from './remarks.ts'

/** As for attachments of entries. */
const MOST_BYTES = 25 * 1024 * 1024
const PICTURE = /\.(jpe?g|png|webp)$/i

/** Each once; what was loaded before is not loaded again, but told its words anew. */
export async function importFiles(run: ImportRun): Promise<void> {
  for (const file of run.from.files) await importFile(run, file)
}

async function importFile(run: ImportRun, file: WordPressFile): Promise<void> {
  const known = await findImported(run.deps.db, run.from.source, file.id)
  const words = { alt: plainLine(file.alt), credit: plainLine(file.caption) }
  const isPicture = PICTURE.test(new URL(file.address, run.from.address).pathname)
  if (isPicture && words.alt === '') note(run, file.id, [remark('alt', 'no-alt', file.address)])
  const loaded = { isPicture, ...words }
  if (known) await renew(run, { file, known, loaded })
  else await load(run, { file, loaded })
}

type Loading = { file: WordPressFile; loaded: Omit<LoadedFile, 'mediaId'> }

async function renew(run: ImportRun, { file, known, loaded }: Loading & { known: Imported }): Promise<void> {
  const fingerprint = fingerprintOf(loaded)
  run.files.set(file.id, { ...loaded, mediaId: known.targetId })
  run.counts.media[known.fingerprint === fingerprint ? 'unchanged' : 'changed'] += 1
  await transact(run.deps.db, async (tx) => {
    if (known.fingerprint !== fingerprint) {
      await changeMediaWords(tx, known.targetId, loaded)
      await recordImported(tx, { ...known, fingerprint, source: run.from.source, postId: file.id, at: run.at })
    }
    await leadOn(tx, run, { postId: file.id, links: [file.address, file.page], target: addressOf(known.targetId) })
  })
}

async function load(run: ImportRun, { file, loaded }: Loading): Promise<void> {
  const staged = await fetchFile(run, file)
  if (!('path' in staged)) return leave(run, file, staged)
  try {
    const name = decodeURIComponent(new URL(file.address, run.from.address).pathname.split('/').at(-1) ?? '')
    const prepared = await prepareMedia(staged, name)
    if (!prepared.ok) return leave(run, file, remark('file', 'file-refused', `${name}: ${prepared.because}`))
    const mediaId = await keep(run, { file, loaded, prepared: prepared.outcome })
    run.files.set(file.id, { ...loaded, mediaId })
    run.counts.media.new += 1
  } finally {
    await staged.discard()
  }
}

function leave(run: ImportRun, file: WordPressFile, why: FieldRemark): void {
  run.counts.media.left += 1
  note(run, file.id, [why])
}

async function keep(run: ImportRun, { file, loaded, prepared }: Loading & { prepared: PreparedMedia }): Promise<string> {
  const { deps, from, at } = run
  return transact(deps.db, async (tx) => {
    await holdImport(tx, from.source)
    const mediaId = await keepMedia(tx, deps, { ...prepared, alt: loaded.alt, credit: loaded.credit, at })
    const imported = { kind: 'media', targetId: mediaId, version: '1', fingerprint: fingerprintOf(loaded) } as const
    await recordImported(tx, { ...imported, source: from.source, postId: file.id, at })
    await leadOn(tx, run, { postId: file.id, links: [file.address, file.page], target: addressOf(mediaId) })
    const subject = { table: 'media_items', id: mediaId }
    await recordEvent(tx, { kind: 'media-imported', actorId: null, subject, at, data: { source: from.source, postId: file.id } })
    return mediaId
  })
}

function addressOf(mediaId: string): string {
  return paths.media.to({ mediaId })
}

function fingerprintOf({ alt, credit }: { alt: string; credit: string }): string {
  return sha256(JSON.stringify([alt, credit]))
}

/** From the site itself and nobody else. */
async function fetchFile({ deps, from }: ImportRun, { address }: WordPressFile): Promise<StagedFile | FieldRemark> {
  const url = new URL(address, from.address)
  if (url.host !== from.address.host || !/^https?:$/.test(url.protocol)) return remark('file', 'file-foreign', address)
  try {
    const answer = await fetchWithin(url)
    if (!answer.ok || !answer.body) return remark('file', 'file-unreachable', `${address}: ${answer.status}`)
    return await deps.files.stage(Readable.fromWeb(answer.body as ReadableStream), MOST_BYTES)
  } catch (error) {
    if (error instanceof FileTooLarge) return remark('file', 'file-refused', `${address}: too large`)
    return remark('file', 'file-unreachable', `${address}: ${(error as Error).message}`)
  }
}

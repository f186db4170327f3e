import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server, type Upload } from '@tus/server'
import { createReadStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import type { Deps } from '../../../platform/deps.ts'
import { withinLimit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { paths } from '../../../paths.ts'
import { bytesOf, UPLOADS, UPLOADS_OF_PERSON } from '../attachments.rules.ts'
import { saveObstacle, type Entry } from '../entry.rules.ts'
import { acceptFile } from './attachments-arrival.routes.ts'
import { attachmentForm } from './attachments.form.ts'
import { begunFullText, fileRefusalText, presentAsText, readOnlyText, tooManyUploadsText } from './attachments-words.page.tsx'

export type UploadCase = { deps: Deps; entry: Entry; actor: Actor }

const DAY_MS = 24 * 60 * 60_000
/** Begun and not finished, per entry: what lies about is bounded even if nobody ever comes back. */
const MAX_BEGUN = 20
const locker = new MemoryLocker()

/** Answers a tus client with a sentence for people; the client shows the body. */
class Refused extends Error {
  readonly status_code: number
  readonly body: string
  constructor(status: number, sentence: string) {
    super(sentence)
    this.status_code = status
    this.body = sentence
  }
}

export function storeFor({ deps, entry }: Pick<UploadCase, 'deps' | 'entry'>): FileStore {
  return new FileStore({ directory: join(deps.config.dataDir, UPLOADS, entry.id), expirationPeriodInMilliseconds: DAY_MS })
}

/** One per request, bound to the entry and the person that the request was allowed for. */
export async function serverFor(upload: UploadCase): Promise<Server> {
  const { deps, entry, actor } = upload
  const store = storeFor(upload)
  await mkdir(store.directory, { recursive: true, mode: 0o700 })
  return new Server({
    path: paths.award.uploads.to({ entryId: entry.id }),
    datastore: store,
    locker,
    allowedOrigins: [],
    namingFunction: () => deps.random.token(),
    generateUrl: (_, { id }) => paths.award.upload.to({ entryId: entry.id, token: id }),
    onUploadCreate: async (_, created) => ({ metadata: await begin(upload, store, created) }),
    onIncomingRequest: async (request, id) => {
      if (request.method !== 'POST') await refuseStrangers(store, id, actor)
    },
    onUploadFinish: async (_, finished) => {
      await finish(upload, store, finished)
      return {}
    },
    onResponseError: (_, error) => sentenceFor(deps, error),
  })
}

/** Asked again when the last byte is here: whoever is late or lost the right should know before sending. */
async function begin({ deps, entry, actor }: UploadCase, store: FileStore, created: Upload): Promise<Record<string, string>> {
  const { fileName = '', ...words } = texts(created.metadata)
  const form = attachmentForm.safeParse(words)
  const obstacle = saveObstacle(entry, 'attachments')
  if (obstacle) throw new Refused(422, readOnlyText[obstacle])
  if (!form.success) throw new Refused(422, form.error.issues[0]?.message ?? '')
  const names = await readdir(store.directory)
  refuseSize(entry, created.size, await bytesBegun(store, names))
  if (names.length >= MAX_BEGUN * 2)
    throw new Refused(429, 'Es sind zu viele Übertragungen zugleich begonnen. Bitte warten Sie, bis einige fertig sind.')
  if (!(await withinLimit(deps.db, UPLOADS_OF_PERSON, sha256(actor.personId)))) throw new Refused(429, tooManyUploadsText)
  return { ...form.data, fileName, person: actor.personId }
}

/** What was announced counts, not what has arrived: begun side by side they must not exceed the entry's size together. */
async function bytesBegun(store: FileStore, names: string[]): Promise<number> {
  const tokens = names.filter((name) => !name.endsWith('.json'))
  const begun = await Promise.all(tokens.map((token) => store.getUpload(token).catch(() => null)))
  return begun.reduce((sum, upload) => sum + (upload?.size ?? 0), 0)
}

function refuseSize({ edition, attachments }: UploadCase['entry'], bytes: number | undefined, begun: number): void {
  if (bytes === undefined) throw new Refused(400, 'Upload-Length required')
  if (bytes === 0) throw new Refused(422, fileRefusalText.empty)
  if (bytes > edition.maxFileBytes) throw new Refused(413, fileRefusalText['too-large'])
  const stored = bytesOf({ files: attachments })
  if (stored + bytes > edition.maxEntryBytes) throw new Refused(422, fileRefusalText['entry-full'])
  if (stored + begun + bytes > edition.maxEntryBytes) throw new Refused(422, begunFullText)
}

async function refuseStrangers(store: FileStore, id: string, actor: Actor): Promise<void> {
  const { metadata } = await store.getUpload(id)
  if (metadata?.person !== actor.personId) throw new Refused(404, 'not found')
}

/** Idempotent: when the connection broke after the last byte, the next request ends up here again. */
export async function finish({ deps, entry, actor }: UploadCase, store: FileStore, finished: Upload): Promise<void> {
  const arrivedAt = await databaseNow(deps.db)
  const { fileName = '', person: _, ...words } = texts(finished.metadata)
  const staged = await deps.files.stage(createReadStream(join(store.directory, finished.id)), entry.edition.maxFileBytes)
  const arrival = { entry, actor, words: attachmentForm.parse(words), fileName, staged, arrivedAt }
  const decision = await acceptFile(deps, arrival)
  await store.remove(finished.id).catch(() => {})
  if (!decision.ok) throw new Refused(422, fileRefusalText[decision.because])
  const { presentAs } = decision.outcome
  if (presentAs !== null) throw new Refused(422, presentAsText(presentAs))
}

/** What tus itself refuses keeps its words; a fault of ours is logged, and the client tries again. */
function sentenceFor(deps: Deps, error: Error | { status_code: number; body: string }): { status_code: number; body: string } {
  if ('status_code' in error) return error
  deps.log.error(
    { name: error.name, frames: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')) },
    'upload failed',
  )
  return { status_code: 500, body: 'Die Datei konnte gerade nicht gespeichert werden. Bitte versuchen Sie es erneut.' }
}

function texts(metadata: Upload['metadata']): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, value ?? '']))
}

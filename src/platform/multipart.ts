import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileStore, StagedFile } from './files.ts'

export type MultipartLimits = { maxFileBytes: number; maxFiles: number; maxBodyBytes: number }
/** staged is null when the file was too large; what had arrived of it is gone. */
export type ReceivedFile = { fileName: string; staged: StagedFile | null }
export type Multipart = { fields: Record<string, string>; files: ReceivedFile[]; tooManyFiles: boolean }

/** In a body besides its files: fields, headers of the parts, boundaries. */
export const BYTES_BESIDE_FILES = 1024 * 1024

/** What came before is with it: whoever has described a file need not do so again. */
class RefusedBody extends Error {
  fields: Multipart['fields'] = {}
}

/** The body is not what it says it is, or broke off. */
export class MalformedMultipart extends RefusedBody {}
export class BodyTooLarge extends RefusedBody {}

/** Our disk took no file: full, broken, not there. Thrown, for whoever sent it can do nothing about it; what came before the file is with it. */
export class StoreFailed extends Error {
  readonly fields: Multipart['fields']
  readonly code: string
  constructor({ cause, fields }: { cause: NodeJS.ErrnoException; fields: Multipart['fields'] }) {
    super(`no file could be stored: ${cause.syscall} ${cause.code}`, { cause })
    this.fields = fields
    this.code = cause.code ?? ''
  }
}

const FILE_FIELD = 'file'
const FIELDS = { fields: 20, fieldSize: 64 * 1024, fieldNameSize: 100, parts: 60, headerPairs: 20, headerSize: 16 * 1024 }
/** So much of what is too large is read and thrown away, so that browsers show our sentence and not a broken connection. */
const DRAINED = 4
const IDLE_MS = 60_000
const LOOK_MS = 100
const QUIET_LOOKS = 5
/** RFC 2046, 5.1.1: one to seventy signs. */
const FORM_WITH_BOUNDARY = /^multipart\/form-data;(.*;)?\s*boundary=("[^"]{1,70}"|[^\s";]{1,70})\s*(;|$)/i

export function isMultipart(request: Request): boolean {
  return FORM_WITH_BOUNDARY.test(request.headers.get('content-type') ?? '')
}

/** Streams a form with files to the disk, one file after the other, never into memory. When it fails, nothing is left. Without a store the files are passed over. */
export async function receiveMultipart(
  request: Request,
  store: FileStore | null,
  limits: MultipartLimits,
): Promise<Multipart | MalformedMultipart | BodyTooLarge> {
  const received: Multipart = { fields: {}, files: [], tooManyFiles: false }
  const staging: Promise<void>[] = []
  const streams: Readable[] = []
  try {
    const parser = parserFor(request, limits)
    parser.on('field', (name: string, value: string) => {
      received.fields[name] = value
    })
    parser.on('filesLimit', () => {
      received.tooManyFiles = true
    })
    parser.on('file', (field, stream, fileName) => {
      // Also of a file that the store refused to begin with: nobody else listens then.
      stream.on('error', () => {})
      if (!store || field !== FILE_FIELD || !fileName) return void stream.resume()
      streams.push(stream)
      const { files } = received
      const staged = stageFile(store, { stream, fileName: asChosen(fileName), maxBytes: limits.maxFileBytes, files })
      staged.catch((error: Error) => parser.destroy(error))
      staging.push(staged)
    })
    await feed(request, parser, limits.maxBodyBytes, streams)
    await Promise.all(staging)
    return received
  } catch (error) {
    // A parser that was given up never ends its files by itself.
    for (const stream of streams) stream.destroy(new MalformedMultipart('broken off'))
    await Promise.allSettled(staging)
    await discardAll(received)
    if (isOfTheDisk(error)) throw new StoreFailed({ cause: error, fields: received.fields })
    const refused = error instanceof BodyTooLarge ? error : new MalformedMultipart(error instanceof Error ? error.message : '')
    refused.fields = received.fields
    return refused
  }
}

/** Of the calls to the system that write a file; a sender who is gone makes reading fail. */
function isOfTheDisk(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    'syscall' in error &&
    /^(open|write|fsync|close)$/.test(String(error.syscall)) &&
    !isOfTheNetwork(error)
  )
}

function isOfTheNetwork(error: Error): boolean {
  return 'code' in error && /^(ECONNRESET|EPIPE)$/.test(String(error.code))
}

export async function discardAll(received: Multipart): Promise<void> {
  await Promise.all(received.files.flatMap((file) => file.staged?.discard() ?? []))
}

/** For a request that is refused before it is read. */
export async function drain(request: Request, maxBytes: number): Promise<void> {
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) return
  }
}

/** Browsers write these three signs so, and no other: a name may hold a % of its own (HTML, multipart/form-data encoding algorithm). */
function asChosen(fileName: string): string {
  return fileName.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}

type Parser = InstanceType<typeof Busboy>

function parserFor(request: Request, limits: MultipartLimits): Parser {
  if (!isMultipart(request)) throw new MalformedMultipart('not multipart/form-data')
  const headers = { 'content-type': request.headers.get('content-type') } as BusboyHeaders
  return new Busboy({ headers, limits: { ...FIELDS, files: limits.maxFiles, fileSize: limits.maxFileBytes } })
}

type Arriving = { stream: Readable & { truncated: boolean }; fileName: string; maxBytes: number; files: ReceivedFile[] }

/** The parser cuts a file at its limit and goes on with the next one, so that the answer can name what was too large. */
async function stageFile(store: FileStore, { stream, fileName, maxBytes, files }: Arriving): Promise<void> {
  const staged = await store.stage(stream, maxBytes)
  if (stream.truncated) await staged.discard()
  files.push({ fileName, staged: stream.truncated ? null : staged })
}

async function feed(request: Request, parser: Parser, maxBytes: number, streams: Readable[]): Promise<void> {
  if (!request.body) throw new MalformedMultipart('no body')
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  const watch = watchdog(parser, streams)
  const declared = Number(request.headers.get('content-length') ?? 0)
  // Of what is known to be too large the fields alone are read; they come before the files.
  const read = declared > maxBytes ? BYTES_BESIDE_FILES : maxBytes
  let bytes = 0
  const count = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      watch.alive()
      const room = read - bytes
      bytes += chunk.length
      if (bytes > maxBytes * DRAINED) throw new BodyTooLarge()
      if (room > 0) yield chunk.subarray(0, room)
    }
    if (Math.max(bytes, declared) > maxBytes) throw new BodyTooLarge()
    watch.ended()
  }
  try {
    await pipeline(body, count, parser)
  } finally {
    watch.stop()
  }
}

/**
 * The parser keeps silent about some broken bodies instead of finishing, and some senders stop sending: nobody may wait for
 * them for ever. Once all bytes are here and none waits to be written, whoever has not found the end never will.
 */
function watchdog(parser: Parser, streams: Readable[]): { alive: () => void; ended: () => void; stop: () => void } {
  let quiet = 0
  const giveUp = () => parser.destroy(new MalformedMultipart('no end'))
  const look = () => {
    quiet = streams.some((stream) => stream.readableLength > 0) ? 0 : quiet + 1
    if (quiet >= QUIET_LOOKS) giveUp()
  }
  const idle = setTimeout(giveUp, IDLE_MS)
  let looking: NodeJS.Timeout | undefined
  return {
    alive: () => idle.refresh(),
    ended: () => {
      clearTimeout(idle)
      looking = setInterval(look, LOOK_MS)
    },
    stop: () => {
      clearTimeout(idle)
      clearInterval(looking)
    },
  }
}

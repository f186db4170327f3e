import type { Readable } from 'node:stream'

export type StoredFile = { sha256: string; bytes: number }

/** Bytes on this machine's disk that are not yet part of the store: look at them by path, then keep or discard them. */
export type StagedFile = StoredFile & {
  path: string
  /** Resolves only when the bytes are durable under their hash. */
  keep: () => Promise<StoredFile>
  discard: () => Promise<void>
}

/** Content-addressed: the name of a file is the SHA-256 of its bytes. Streamed, never held in memory, never overwritten. */
export type FileStore = {
  /** Resolves only when the bytes are on the disk (file and folder fsynced). Fails with FileTooLarge while streaming. */
  put: (content: Readable, maxBytes: number) => Promise<StoredFile>
  /** Like put, in two steps: for content that is looked at before it is kept. Nothing is left behind when it fails. */
  stage: (content: Readable, maxBytes: number) => Promise<StagedFile>
  /** Fails when the file is not there, before anything is sent. */
  get: (sha256: string) => Promise<Readable>
  has: (sha256: string) => Promise<boolean>
  /** Only for what nothing refers to any more, under holdBlob. */
  remove: (sha256: string) => Promise<void>
}

export class FileTooLarge extends Error {}

/** The store holds other bytes than this name promises: never answered, never overwritten, always reported. */
export class FileDamaged extends Error {}

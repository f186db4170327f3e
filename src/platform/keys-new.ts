import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_KINDS, keyFiles, type KeyKind } from './key-files.ts'
import { secureRandom } from './random.ts'

const make: Record<KeyKind, () => string> = {
  encryption: () => randomBytes(32).toString('base64'),
  signing: () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
}

/** Writes a first key of each kind that has none; two processes at once make one. */
export function ensureKeys(dir: string): void {
  for (const kind of KEY_KINDS) if (keyFiles(dir, kind).length === 0) writeKey(dir, kind, 1)
}

/** For a rotation: from the next start on the new one is used. */
export function addKey(dir: string, kind: KeyKind): string {
  return writeKey(dir, kind, (keyFiles(dir, kind)[0]?.number ?? 0) + 1)
}

/** Whole or not at all, and never over an existing one. */
function writeKey(dir: string, kind: KeyKind, number: number): string {
  const path = join(dir, `${kind}-${number}.key`)
  const half = join(dir, `.${secureRandom.token()}`)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  writeFileSync(half, make[kind](), { mode: 0o400, flush: true })
  try {
    linkSync(half, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half)
  }
  return path
}

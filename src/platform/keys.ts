import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Config, ConfigError } from './config.ts'
import { type EncryptionKey, encryptionKey } from './encryption.ts'
import { type PublicJwk, publicJwk } from './jws.ts'
import { keyFiles, type KeyKind } from './key-files.ts'
import { ensureKeys } from './keys-new.ts'

export type SigningKey = { privateKey: KeyObject; publicJwk: PublicJwk }
/** The installation's secrets, read once at the start. */
export type Keys = {
  signing: SigningKey
  /** Newest first; that one encrypts, all decrypt. */
  encryption: EncryptionKey[]
}

/** In production keys are made on purpose (`npm run keys`): several machines on one database need the same ones. */
export function openKeys({ mode, keysDir }: Pick<Config, 'mode' | 'keysDir'>): Keys {
  if (mode !== 'production') ensureKeys(keysDir)
  return readKeys(keysDir)
}

function readKeys(dir: string): Keys {
  const [newest = ''] = pathsOf(dir, 'signing')
  return { signing: signingKey(newest), encryption: pathsOf(dir, 'encryption').map(readEncryptionKey) }
}

/** Newest first, never empty. */
function pathsOf(dir: string, kind: KeyKind): string[] {
  const files = keyFiles(dir, kind)
  if (files.length === 0)
    throw new ConfigError(`There is no ${kind} key in ${dir}. Please run: npm run keys (KEYS_DIR names the folder)`)
  return files.map(({ path }) => path)
}

function signingKey(path: string): SigningKey {
  const privateKey = understood(path, () => createPrivateKey(readFileSync(path)))
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new ConfigError(`${path} must hold a private Ed25519 key in PEM`)
  return { privateKey, publicJwk: publicJwk(createPublicKey(privateKey)) }
}

function readEncryptionKey(path: string): EncryptionKey {
  return understood(path, () => encryptionKey(readFileSync(path, 'utf8')))
}

/** Never what the file holds, only its name. */
function understood<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new ConfigError(`${path} cannot be read as a key`)
  }
}

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Config, ConfigError } from './config.ts'
import { type PublicJwk, publicJwk } from './jws.ts'
import { keyFiles, type KeyKind } from './key-files.ts'
import { ensureKeys } from './keys-new.ts'

export type SigningKey = { privateKey: KeyObject; publicJwk: PublicJwk }
/** The installation's secrets, read once at the start. */
export type Keys = { signing: SigningKey }

/** In production keys are made on purpose (`npm run keys`): several machines on one database need the same ones. */
export function openKeys({ mode, keysDir }: Pick<Config, 'mode' | 'keysDir'>): Keys {
  if (mode !== 'production') ensureKeys(keysDir)
  return readKeys(keysDir)
}

function readKeys(dir: string): Keys {
  return { signing: signingKey(newestOf(dir, 'signing')) }
}

function newestOf(dir: string, kind: KeyKind): string {
  const [newest] = keyFiles(dir, kind)
  if (!newest) throw new ConfigError(`There is no ${kind} key in ${dir}. Please run: npm run keys (KEYS_DIR names the folder)`)
  return newest.path
}

function signingKey(path: string): SigningKey {
  const privateKey = understood(path, () => createPrivateKey(readFileSync(path)))
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new ConfigError(`${path} must hold a private Ed25519 key in PEM`)
  return { privateKey, publicJwk: publicJwk(createPublicKey(privateKey)) }
}

/** Never what the file holds, only its name. */
function understood<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new ConfigError(`${path} cannot be read as a key`)
  }
}

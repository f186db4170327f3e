import { ConfigError, readConfig } from '../src/platform/config.ts'
import { KEY_KINDS } from '../src/platform/key-files.ts'
import { addKey, ensureKeys } from '../src/platform/keys-new.ts'

// npm run keys            writes the keys that are missing
// npm run keys -- signing adds a newer one, used from the next start on

try {
  const { keysDir } = readConfig({ ...process.env, NODE_ENV: 'development' })
  const kind = KEY_KINDS.find((known) => known === process.argv[2])
  if (process.argv[2] && !kind) throw new ConfigError(`Please choose one of: ${KEY_KINDS.join(', ')}`)
  if (kind) process.stdout.write(`${addKey(keysDir, kind)}\n`)
  else ensureKeys(keysDir)
  process.stdout.write(`The keys lie in ${keysDir}. Please keep a copy in a safe place, apart from the backups.\n`)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

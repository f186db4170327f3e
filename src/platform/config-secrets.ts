import { readFileSync } from 'node:fs'
import { ConfigError } from './config-error.ts'

/** What contains a password; in the environment every child process and each dump of it would show it. */
const SECRETS = ['DATABASE_URL', 'MIGRATE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET']

type Environment = Record<string, string | undefined>

/** NAME_FILE names a file (of systemd, of a container) in which the value stands alone. */
export function withSecretsFromFiles(env: Environment): Environment {
  const read = SECRETS.filter((name) => env[`${name}_FILE`]).map((name) => [name, secretOf(env, name)])
  return { ...env, ...Object.fromEntries(read) }
}

function secretOf(env: Environment, name: string): string {
  if (env[name]) throw new ConfigError(`${name} and ${name}_FILE are both set; please set one of them`)
  const value = contentOf(`${name}_FILE`, env[`${name}_FILE`] ?? '').trim()
  if (value === '') throw new ConfigError(`The file that ${name}_FILE names is empty`)
  return value
}

function contentOf(setting: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`The file that ${setting} names cannot be read (${(error as { code?: string }).code})`)
  }
}

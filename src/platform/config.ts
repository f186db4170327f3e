import { join } from 'node:path'
import { z } from 'zod'

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('localhost'),
  DATA_DIR: z.string().min(1).default('var'),
  KEYS_DIR: z.string().min(1).optional(),
  BASE_URL: z.url().optional(),
  DATABASE_URL: z.string().min(1).optional(),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).default('portal@interkommunal.example'),
  CLAMD_SOCKET: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
})

export type Config = {
  /** demo: its own clock and cast of people. Impossible with NODE_ENV=production. */
  mode: 'demo' | 'production' | 'test'
  port: number
  host: string
  dataDir: string
  /** Folder of the installation's keys (platform/keys.ts). */
  keysDir: string
  baseUrl: string
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  clamdSocket: string | undefined
  logLevel: string
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  /** How many proxies in front of us write X-Forwarded-For; 0 means the header is ignored. */
  trustedProxies: number
}

export class ConfigError extends Error {}

const MODES = { production: 'production', development: 'demo', test: 'test' } as const

/** Parsed once at the start. A missing or wrong value stops it with a sentence that names the setting, never its value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    throw new ConfigError(`Please correct these settings: ${names.join(', ')}`)
  }
  const e = parsed.data
  if (e.NODE_ENV === 'production') requireForProduction(e)
  return {
    mode: MODES[e.NODE_ENV],
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    keysDir: e.KEYS_DIR ?? join(e.DATA_DIR, 'keys'),
    baseUrl: (e.BASE_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    databaseUrl: e.DATABASE_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    clamdSocket: e.CLAMD_SOCKET,
    logLevel: e.LOG_LEVEL,
    oidc: oidcOf(e),
    trustedProxies: e.TRUSTED_PROXIES,
  }
}

type Environment = z.infer<typeof environment>

function requireForProduction(e: Environment): void {
  const missing = (['BASE_URL', 'DATABASE_URL', 'SMTP_URL'] as const).filter((name) => !e[name])
  if (missing.length > 0) throw new ConfigError(`With NODE_ENV=production please set: ${missing.join(', ')}`)
}

function oidcOf(e: Environment): Config['oidc'] {
  if (!e.OIDC_ISSUER) return undefined
  if (!e.OIDC_CLIENT_ID || !e.OIDC_CLIENT_SECRET) {
    throw new ConfigError('OIDC_ISSUER is set; please set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too')
  }
  return { issuer: e.OIDC_ISSUER, clientId: e.OIDC_CLIENT_ID, clientSecret: e.OIDC_CLIENT_SECRET }
}

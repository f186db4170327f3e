import { join } from 'node:path'
import { z } from 'zod'
import { isLoopback } from '../plain/loopback.ts'
import { ConfigError } from './config-error.ts'
import { withSecretsFromFiles } from './config-secrets.ts'

export { ConfigError }

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('localhost'),
  DATA_DIR: z.string().min(1).default('var'),
  KEYS_DIR: z.string().min(1).optional(),
  BASE_URL: z.url().optional(),
  DATABASE_URL: z.string().min(1).optional(),
  MIGRATE_URL: z.string().min(1).optional(),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).default('portal@interkommunal.example'),
  RETURN_ADDRESS: z
    .string()
    .regex(/^[^\s@+<>"]{1,20}@[^\s@<>"]+$/, 'an address of at most 20 signs before the @, without +')
    .optional(),
  BOUNCES_DIR: z.string().min(1).optional(),
  MAIL_LOG: z.string().min(1).optional(),
  NEWSLETTER_PER_MINUTE: z.coerce
    .number()
    .int()
    .refine((letters) => letters === 0 || letters >= 60, '0, or at least 60')
    .default(1200),
  NEWSLETTER_PER_DOMAIN: z.coerce.number().int().min(0).default(600),
  FORM_PROOF_BITS: z.coerce.number().int().min(0).max(20).default(12),
  CLAMD_SOCKET: z.string().min(1).optional(),
  SCANNER: z.literal('none').optional(),
  LINK_CHECK: z.literal('on').optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(https|mailto|tel)$/ }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
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
  /** The same database as the owner of its tables, where DATABASE_URL names a role that owns none. */
  migrateUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  /** What comes before the + in the return paths of mails to many. */
  returnAddress: string | undefined
  /** The portal asks the servers that profiles lead to whether something is there. */
  checksLinks: boolean
  /** A Maildir in which the reports of other mail servers arrive. */
  bouncesDir: string | undefined
  /** Postfix's log, where the portal may read it: after a crash it says which mails were taken. */
  mailLog: string | undefined
  /** How many mails of an issue leave at most; 0 for as fast as the mail server takes them. */
  newsletterPerMinute: number
  /** And how many a minute to one receiving domain; 0 for no limit. */
  newsletterPerDomain: number
  /** How hard browsers work for a form that anybody may send: each bit doubles it; 0 for not at all. */
  formProofBits: number
  clamdSocket: string | undefined
  /** Where a weakness may be told, as a URI for security.txt. */
  securityContact: string
  logLevel: string
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  /** Where a monitoring system reads figures (platform/metrics.ts); undefined: nowhere. */
  metrics: { host: string; port: number } | undefined
  /** How many proxies in front of us write X-Forwarded-For; 0 means the header is ignored. */
  trustedProxies: number
}

const MODES = { production: 'production', development: 'demo', test: 'test' } as const

/** Parsed once at the start. A missing or wrong value stops it with a sentence that names the setting, never its value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(withSecretsFromFiles(env))
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    throw new ConfigError(`Please correct these settings: ${names.join(', ')}`)
  }
  const e = parsed.data
  if (e.NODE_ENV === 'production') requireForProduction(e)
  refuseContradictions(e)
  return {
    mode: MODES[e.NODE_ENV],
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    keysDir: e.KEYS_DIR ?? join(e.DATA_DIR, 'keys'),
    baseUrl: (e.BASE_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    databaseUrl: e.DATABASE_URL,
    migrateUrl: e.MIGRATE_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    returnAddress: e.RETURN_ADDRESS,
    bouncesDir: e.BOUNCES_DIR,
    mailLog: e.MAIL_LOG,
    newsletterPerMinute: e.NEWSLETTER_PER_MINUTE,
    newsletterPerDomain: e.NEWSLETTER_PER_DOMAIN,
    formProofBits: e.FORM_PROOF_BITS,
    clamdSocket: e.CLAMD_SOCKET,
    checksLinks: e.LINK_CHECK === 'on',
    securityContact: e.SECURITY_CONTACT ?? `mailto:${e.MAIL_FROM}`,
    logLevel: e.LOG_LEVEL,
    oidc: oidcOf(e),
    metrics: e.METRICS_PORT === undefined ? undefined : { host: e.METRICS_HOST, port: e.METRICS_PORT },
    trustedProxies: e.TRUSTED_PROXIES,
  }
}

/** What may stand in the log of whoever runs it: no secret, no address with a password in it. */
export function tellable(config: Config): Record<string, string | number | boolean> {
  const { mode, host, port, baseUrl, trustedProxies, logLevel } = config
  const optional = {
    smtp: config.smtpUrl,
    scanner: config.clamdSocket,
    oidc: config.oidc,
    ownDatabase: config.databaseUrl,
    metrics: config.metrics,
  }
  const used = Object.fromEntries(Object.entries(optional).map(([name, value]) => [name, value !== undefined]))
  return { mode, host, port, baseUrl, trustedProxies, logLevel, ...used }
}

type Environment = z.infer<typeof environment>

const REQUIRED = ['BASE_URL', 'DATABASE_URL', 'SMTP_URL', 'SECURITY_CONTACT'] as const

function requireForProduction(e: Environment): void {
  const missing: string[] = REQUIRED.filter((name) => !e[name])
  if (!e.CLAMD_SOCKET && !e.SCANNER) missing.push('CLAMD_SOCKET (or SCANNER=none, if files shall not be scanned)')
  if (missing.length > 0) throw new ConfigError(`With NODE_ENV=production please set: ${missing.join(', ')}`)
  const { protocol, hostname } = new URL(e.BASE_URL ?? '')
  if (protocol !== 'https:' && !isLoopback(hostname)) throw new ConfigError(NOT_ENCRYPTED)
}

function refuseContradictions(e: Environment): void {
  if (e.CLAMD_SOCKET && e.SCANNER)
    throw new ConfigError('CLAMD_SOCKET and SCANNER=none contradict each other; please set one of them')
  if (e.BOUNCES_DIR && !e.RETURN_ADDRESS)
    throw new ConfigError('BOUNCES_DIR is set; please set RETURN_ADDRESS too, or nothing that arrives there could be understood')
}

const NOT_ENCRYPTED =
  'BASE_URL begins with http://; with NODE_ENV=production please give the https:// address, or sessions could be read on the way'

function oidcOf(e: Environment): Config['oidc'] {
  if (!e.OIDC_ISSUER) return undefined
  if (!e.OIDC_CLIENT_ID || !e.OIDC_CLIENT_SECRET) {
    throw new ConfigError('OIDC_ISSUER is set; please set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too')
  }
  return { issuer: e.OIDC_ISSUER, clientId: e.OIDC_CLIENT_ID, clientSecret: e.OIDC_CLIENT_SECRET }
}

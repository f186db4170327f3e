import { grantOperator } from '../db/grant-operator.ts'
import { grantPortal } from '../db/grant.ts'
import { listBrokenInvariants } from '../db/invariants.ts'
import { makeRecord, previewRetention } from '../src/features/award/index.ts'
import { previewForgottenRegistrations } from '../src/features/events/index.ts'
import { previewForgottenCases } from '../src/features/feedback/index.ts'
import { appointAdministrator, closeAgain, resetSecondFactor } from '../src/people/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Deps } from '../src/platform/deps.ts'
import { openDeps } from '../src/platform/open-deps.ts'
import type { RetentionName } from '../src/platform/retention.queries.ts'
import { findChainFault } from '../src/platform/verify-chain.queries.ts'
import { verifyFiles } from '../src/platform/verify-files.ts'
import { keepers } from '../src/site/keepers.ts'
import { recordBackup } from '../src/site/watch/thresholds.queries.ts'
import { alarm } from '../src/site/watch/watch.job.ts'
import { Unreadable } from '../src/site/wordpress/export.ts'
import { importWordPress } from '../src/site/wordpress/import-wordpress.ts'
import { reportOf } from '../src/site/wordpress/report.ts'
import { openDatabase } from './database.ts'
import { muteRestored, releaseMails } from './restored.ts'

/** `code` where there is more to say than yes or no. */
type Answer = { ok: boolean; says: string; code?: number }
type Command = { usage: string; run: (deps: Deps, args: string[]) => Promise<Answer> }

const HELD = 'Mails are held until: npm run cli -- release-mails'
const NOTHING = { chain: null, invariants: 0, files: 0 }

const commands: Record<string, Command> = {
  administrator: {
    usage: 'administrator ADDRESS   makes the person with this address an administrator',
    run: async (deps, [address = '']) => {
      const decision = await appointAdministrator(deps, address)
      return decision.ok
        ? { ok: true, says: `${decision.outcome.email} is an administrator now.` }
        : { ok: false, says: `Not done: ${decision.because}.` }
    },
  },
  'reset-second-factor': {
    usage: 'reset-second-factor ADDRESS   removes app, passkeys and recovery codes; check first who asks for it',
    run: async (deps, [address = '']) => {
      const decision = await resetSecondFactor(deps, address)
      return decision.ok
        ? { ok: true, says: 'The second factor is gone; all sessions have ended.' }
        : { ok: false, says: `Not done: ${decision.because}.` }
    },
  },
  grant: {
    usage: 'grant ROLE              gives a database role what the portal needs, and no more; needs MIGRATE_URL',
    run: ({ config }, [role = '']) => granted(grantPortal, config, role, 'run the portal, and nothing else'),
  },
  'grant-operator': {
    usage: 'grant-operator ROLE     lets a database role look after the machine without reading any content; needs MIGRATE_URL',
    run: ({ config }, [role = '']) => granted(grantOperator, config, role, 'see whether the portal works, and no content'),
  },
  'backed-up': {
    usage: 'backed-up               says that a backup was made; from the first on, one that is missing is told',
    run: async ({ db }) => {
      await recordBackup(db)
      return { ok: true, says: 'Noted. The next one is expected within 26 hours.' }
    },
  },
  'verify-chain': {
    usage: 'verify-chain            hashes the chain of events anew',
    run: async (deps) => {
      const fault = await findChainFault(deps.db)
      await alarm(deps, { ...NOTHING, chain: fault })
      return fault
        ? { ok: false, says: `The chain is broken at event ${fault.seq}: ${fault.what}.` }
        : { ok: true, says: 'The chain of events is whole.' }
    },
  },
  files: {
    usage: 'files                   reads every stored file and compares it with its hash',
    run: async (deps) => {
      const { read, faults } = await verifyFiles(deps.db, deps.files)
      await alarm(deps, { ...NOTHING, files: faults.length })
      return { ok: faults.length === 0, says: [...faults, `${read} files, ${faults.length} faults.`].join('\n') }
    },
  },
  'after-restore': {
    usage: 'after-restore           ends all sessions and open sign-in links, holds all mails, closes closed accounts again',
    run: async (deps) => {
      const sessions = await muteRestored(deps)
      const accounts = await closeAgain(deps, keepers)
      const says = [`${sessions} sessions have ended, ${accounts} accounts are closed again.`, HELD]
      return { ok: true, says: says.join(' ') }
    },
  },
  'release-mails': {
    usage: 'release-mails           lets the held mails go',
    run: async (deps) => {
      const mails = await releaseMails(deps)
      return mails === null ? { ok: false, says: 'No mails are held.' } : { ok: true, says: `${mails} waiting mails go out now.` }
    },
  },
  retention: {
    usage: 'retention               tells what the next night would remove, and removes nothing',
    run: async ({ db }) => {
      const removed: Record<RetentionName, number> = {
        ...(await previewRetention(db)),
        'feedback-cases': await previewForgottenCases(db),
        'event-registrations': await previewForgottenRegistrations(db),
      }
      return { ok: true, says: JSON.stringify(removed) }
    },
  },
  import: {
    usage:
      'import wordpress FILE|URL [MAPPING]   takes over projects, news, pages and files; may be repeated; 3: not all could be mapped',
    run: async (deps, [system, from, mapping]) =>
      system === 'wordpress' && from
        ? runImport(deps, from, mapping)
        : { ok: false, says: 'Please say: import wordpress FILE|URL [MAPPING]', code: 2 },
  },
  record: {
    usage: 'record EDITION          writes the record that npm run verify checks; EDITION is its slug, 2025-2026',
    run: async ({ db }, [slug = '']) => {
      const record = await makeRecord(db, slug)
      return record ? { ok: true, says: JSON.stringify(record) } : { ok: false, says: 'There is no such edition.' }
    },
  },
  invariants: {
    usage: 'invariants              asks for every row that should not be',
    run: async (deps) => {
      const broken = await listBrokenInvariants(deps.db)
      await alarm(deps, { ...NOTHING, invariants: broken.length })
      return { ok: broken.length === 0, says: broken.length === 0 ? 'All invariants hold.' : broken.join('\n') }
    },
  },
}

type Grant = (ownerUrl: string, role: string) => Promise<void>

async function granted(grant: Grant, { migrateUrl }: Deps['config'], role: string, what: string): Promise<Answer> {
  if (!migrateUrl) return { ok: false, says: 'Please set MIGRATE_URL: the database as the owner of its tables.' }
  return grant(migrateUrl, role).then(
    () => ({ ok: true, says: `The role ${role} may ${what}.` }),
    (error: Error) => ({ ok: false, says: error.message }),
  )
}

async function runImport(deps: Deps, from: string, mapping?: string): Promise<Answer> {
  try {
    const run = await importWordPress(deps, from, mapping)
    return { ok: true, says: reportOf(run), code: run.remarks.length > 0 ? 3 : 0 }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, says: error.message }
    throw error
  }
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) await runCommand(command)
else {
  process.stderr.write(
    `npm run cli -- COMMAND\n\n${Object.values(commands)
      .map(({ usage }) => `  ${usage}`)
      .join('\n')}\n`,
  )
  process.exitCode = 2
}

async function runCommand(chosen: Command): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  const deps = await openDeps(config, { connectionString: database.url })
  try {
    const { ok, says, code } = await chosen.run(deps, args)
    process.stdout.write(`${says}\n`)
    process.exitCode = code ?? (ok ? 0 : 1)
  } finally {
    await deps.db.destroy()
    await database.close()
  }
}

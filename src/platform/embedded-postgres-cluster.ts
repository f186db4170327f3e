import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { asAccount, type Account } from './embedded-postgres-account.ts'
import { makePrivateFolder } from './embedded-postgres-place.ts'

/** Always the same, whatever the machine's locale: without it a bare environment gives SQL_ASCII (stack.md D8). */
const INITDB = ['--username=postgres', '--auth=peer', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums']
/** From version 17 on PostgreSQL brings this locale along, so that an update of the machine cannot change an index's order. */
const BUILTIN_LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']

export const serverEnvironment = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/** Made beside its place and then renamed: a killed first start leaves no half cluster, only a folder swept next time. */
export function ensureCluster(cluster: string, programs: string, account: Account): void {
  sweepUnfinished(cluster)
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const unfinished = `${cluster}.init-${process.pid}`
  makePrivateFolder(unfinished, account)
  initialise(unfinished, programs, account)
  try {
    renameSync(unfinished, cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another first start was quicker.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  }
}

/** Only the user who starts the portal may connect, checked by the kernel; the `nobody` who runs the server may not. */
export function writeAccessRules(cluster: string, account: Account): void {
  write(join(cluster, 'pg_hba.conf'), 'local all all peer map=portal\n', account)
  write(join(cluster, 'pg_ident.conf'), `portal "${account.owner}" postgres\n`, account)
}

function initialise(folder: string, programs: string, account: Account): void {
  const initdb = join(programs, 'initdb')
  const locale = majorVersion(initdb) >= 17 ? BUILTIN_LOCALE : []
  const command = { file: initdb, args: [...INITDB, ...locale, '-D', folder] }
  const { file, args } = asAccount(account, command, 'KILL')
  const result = spawnSync(file, args, { cwd: '/', env: serverEnvironment, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`initdb: ${result.error?.message ?? result.stderr}`)
}

function majorVersion(program: string): number {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(stdout)?.[1] ?? 0)
}

function sweepUnfinished(cluster: string): void {
  const beginning = `${basename(cluster)}.init-`
  for (const name of readdirSync(dirname(cluster))) {
    if (name.startsWith(beginning) && !isRunning(Number(name.slice(beginning.length)))) {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
    }
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

function write(file: string, text: string, account: Account): void {
  writeFileSync(file, text)
  chmodSync(file, 0o600)
  if (account.isLowered) chownSync(file, account.uid, account.gid)
}

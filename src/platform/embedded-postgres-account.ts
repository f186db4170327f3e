import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'

/** Who runs the server. PostgreSQL refuses to run as root, so root hands it to `nobody`, who exists on every Linux. */
export type Account = {
  uid: number
  gid: number
  /** The one who may connect: the user who started us, root included. */
  owner: string
  isLowered: boolean
}

const NOBODY = 65_534

export function accountForServer(): Account {
  const { uid, gid, username } = userInfo()
  if (uid !== 0) return { uid, gid, owner: username, isLowered: false }
  if (process.platform !== 'linux')
    throw new Error('PostgreSQL does not run as root here. Please start as an ordinary user or set DATABASE_URL.')
  return { uid: NOBODY, gid: NOBODY, owner: username, isLowered: true }
}

export type Command = { file: string; args: string[] }

/** The same command as that account, ended by the signal when we die: a server must not outlive its portal (stack.md D7). */
export function asAccount(account: Account, command: Command, deathSignal: 'INT' | 'KILL'): Command {
  if (process.platform !== 'linux') return command
  const lowered = account.isLowered ? ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'] : []
  return { file: 'setpriv', args: [...lowered, '--pdeathsig', deathSignal, '--', command.file, ...command.args] }
}

/** Asked of the system instead of computed: modes, groups and access lists along the whole path count. */
export function mayEnter(account: Account, folder: string): boolean {
  if (!account.isLowered) return true
  const { file, args } = asAccount(account, { file: 'test', args: ['-x', folder] }, 'KILL')
  return spawnSync(file, args, { cwd: '/' }).status === 0
}

import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mayEnter, type Account } from './embedded-postgres-account.ts'

/** Root's own folder that the lowered account can walk through. Not /tmp or /var/tmp: those are swept. */
const SHELF = '/var/lib/interkommunal'

/**
 * Where the cluster lies: in the data folder. When that is closed to the account (/root is 0700), a link in the data
 * folder points to the shelf, so that who moves or deletes the data folder moves or forgets its cluster too.
 */
export function placeForCluster(dataDir: string, account: Account): string {
  // Others may walk through as root's `nobody` must, but not list.
  mkdirSync(dataDir, { recursive: true, mode: account.isLowered ? 0o711 : 0o700 })
  const place = join(realpathSync(dataDir), 'postgres')
  const found = lstatSync(place, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return readlinkSync(place)
  if (mayEnter(account, realpathSync(dataDir))) return place
  if (found)
    throw new Error(
      `The database in ${place} belongs to an account that may not enter this folder. Please open the folders above it (chmod o+x) or move it.`,
    )
  const onShelf = join(shelf(), `cluster-${randomBytes(6).toString('hex')}`)
  symlinkSync(onShelf, place)
  return onShelf
}

export function shelf(): string {
  mkdirSync(SHELF, { recursive: true, mode: 0o711 })
  const { uid, mode } = lstatSync(SHELF)
  if (uid !== 0 || mode & 0o022) throw new Error(`${SHELF} must belong to root and be writable by nobody else.`)
  chmodSync(SHELF, 0o711)
  return SHELF
}

/** The path of a socket has at most 107 bytes, so its folder is short and named by a hash. Closed to all other users. */
export function socketFolderFor(cluster: string, account: Account): string {
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `interkommunal-${account.uid}-${name}`)
  makePrivateFolder(folder, account)
  return folder
}

export function makePrivateFolder(folder: string, account: Account): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found) {
    mkdirSync(folder, { mode: 0o700 })
    if (account.isLowered) chownSync(folder, account.uid, account.gid)
    return
  }
  // Somebody else may have put a link or a folder of theirs here to catch our connections.
  const isOurs = found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0
  if (!isOurs) throw new Error(`${folder} is not a private folder of ours. Please remove it and start again.`)
}

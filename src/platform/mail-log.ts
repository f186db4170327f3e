import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** cleanup has read the header of a message; qmgr has it on the disk and answers for it from then on. */
const NAMED = /postfix\S*\/cleanup\[\d+\]: (\w+): message-id=<([^>]+)>/
const TAKEN = /postfix\S*\/qmgr\[\d+\]: (\w+): from=<.*\(queue active\)/

type Asked = { path: string; messageIds: string[]; since: Date }

/**
 * Which of the messages the mail server took, by its own log and what was rotated out of it since. Null when the log cannot say: it is
 * not there, or nothing was written since then.
 */
export async function findTaken({ path, messageIds, since }: Asked): Promise<Set<string> | null> {
  const files = await filesSince(path, since)
  if (!files || files.length === 0) return null
  const asked = new Set(messageIds)
  const taken = new Set<string>()
  for (const file of files) await readInto(file, asked, taken)
  return taken
}

/** The oldest first. */
async function filesSince(path: string, since: Date): Promise<string[] | null> {
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => null)
  if (!names) return null
  const ours = names.filter((name) => name === basename(path) || /^[.-][\d.-]+(\.gz)?$/.test(name.slice(basename(path).length)))
  const found = await Promise.all(
    ours
      .filter((name) => name.startsWith(basename(path)))
      .map(async (name) => ({ name, at: (await stat(join(folder, name))).mtime })),
  )
  return found
    .filter(({ at }) => at >= since)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ name }) => join(folder, name))
}

async function readInto(file: string, asked: Set<string>, taken: Set<string>): Promise<void> {
  const bytes = createReadStream(file)
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes, crlfDelay: Infinity })
  const idOf = new Map<string, string>()
  for await (const line of lines) {
    noteName(idOf, asked, NAMED.exec(line))
    const takenId = idOf.get(TAKEN.exec(line)?.[1] ?? '')
    if (takenId) taken.add(takenId)
  }
}

/** Names of the queue are used again: what one meant before is over. */
function noteName(idOf: Map<string, string>, asked: Set<string>, found: RegExpExecArray | null): void {
  const [, name = '', id = ''] = found ?? []
  if (asked.has(id)) idOf.set(name, id)
  else if (name) idOf.delete(name)
}

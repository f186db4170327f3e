import pg from 'pg'
import { connectionOf, type Db, type Opened } from './db.ts'

export type Listening = {
  /** False while connecting: then changes may be missed. */
  isOpen: () => boolean
}

type Ear = { open: boolean; closed: boolean; client: pg.Client | undefined; heard: Map<string, (() => void)[]> }

const RETRY_MS = 1000
const ears = new WeakMap<Db, Ear>()

/** One listening connection per process and database; in a transaction none. `heard` is also called after every new connection, for what was missed. */
export function listen(db: Db, channel: string, heard: () => void): Listening {
  const opened = connectionOf(db)
  if (!opened) return { isOpen: () => false }
  const ear = ears.get(db) ?? openEar(db, opened)
  const known = ear.heard.get(channel)
  if (known) known.push(heard)
  else addChannel(ear, channel, heard)
  return { isOpen: () => ear.open }
}

function addChannel(ear: Ear, channel: string, heard: () => void): void {
  ear.heard.set(channel, [heard])
  if (ear.open) void reopen(ear)
}

/** A channel added later is only safe once it is listened to: closed until then. */
async function reopen(ear: Ear): Promise<void> {
  ear.open = false
  await listenToAll(ear).catch(() => {})
}

function openEar(db: Db, { connection, whenClosing }: Opened): Ear {
  const ear: Ear = { open: false, closed: false, client: undefined, heard: new Map() }
  ears.set(db, ear)
  whenClosing(async () => {
    ear.closed = true
    ear.open = false
    await ear.client?.end().catch(() => {})
  })
  // After this turn: the channels named in it are listened to with the first connection.
  queueMicrotask(() => connect(ear, connection))
  return ear
}

function connect(ear: Ear, connection: pg.ClientConfig): void {
  if (ear.closed) return
  const client = new pg.Client({ ...connection, keepAlive: true })
  ear.client = client
  let lost = false
  const onLost = () => {
    if (lost) return
    lost = true
    ear.open = false
    tellAll(ear)
    if (!ear.closed) setTimeout(() => connect(ear, connection), RETRY_MS).unref()
  }
  client.on('error', onLost)
  client.on('end', onLost)
  client.on('notification', ({ channel }) => ear.heard.get(channel)?.forEach((heard) => heard()))
  client
    .connect()
    .then(() => listenToAll(ear))
    .catch(onLost)
}

async function listenToAll(ear: Ear): Promise<void> {
  for (const channel of ear.heard.keys()) await ear.client?.query(`listen ${pg.escapeIdentifier(channel)}`)
  ear.open = true
  tellAll(ear)
}

function tellAll(ear: Ear): void {
  for (const listeners of ear.heard.values()) for (const heard of listeners) heard()
}

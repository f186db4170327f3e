import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const CLAMD = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((path) => existsSync(path))

/** For `describe(…, { skip })`: what is missing here, or false. */
export const withoutClamd = CLAMD ? false : 'clamd is not installed (Debian: clamav-daemon)'

export type Clamd = {
  socket: string
  /** From now on it finds this text, too; resolves when the daemon has read its signatures anew. */
  learn: (name: string, text: string) => Promise<void>
  stop: () => Promise<void>
}

/** ClamAV's real daemon, knowing nothing but these texts. */
export async function startClamd(known: Record<string, string>): Promise<Clamd> {
  const dir = mkdtempSync(join(tmpdir(), 'clamd-'))
  const socket = join(dir, 'clamd.sock')
  for (const [name, text] of Object.entries(known)) sign(dir, name, text)
  writeFileSync(join(dir, 'clamd.conf'), settings(dir, socket))
  const clamd = spawn(CLAMD as string, ['--config-file', join(dir, 'clamd.conf')], { stdio: 'ignore' })
  for (let tries = 0; !existsSync(socket); tries += 1) {
    assert.ok(tries < 300, 'clamd did not start within 30 s')
    await wait(100)
  }
  return {
    socket,
    learn: async (name, text) => {
      sign(dir, name, text)
      await ask(socket, 'RELOAD')
    },
    stop: async () => {
      const gone = once(clamd, 'exit')
      if (clamd.exitCode === null && clamd.kill()) await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function sign(dir: string, name: string, text: string): void {
  writeFileSync(join(dir, `${name}.ndb`), `${name}:0:*:${Buffer.from(text).toString('hex')}\n`)
}

function settings(dir: string, socket: string): string {
  return [
    `DatabaseDirectory ${dir}`,
    `LocalSocket ${socket}`,
    `TemporaryDirectory ${dir}`,
    'Foreground yes',
    'MaxThreads 2',
    'StreamMaxLength 30M',
    'MaxFileSize 30M',
    'MaxScanSize 60M',
    'AlertExceedsMax yes',
    'ConcurrentDatabaseReload no',
    // A reload waits until the threads of earlier scans have gone: 30 seconds, if nothing says otherwise.
    'IdleTimeout 1',
    '',
  ].join('\n')
}

async function ask(socket: string, command: string): Promise<void> {
  const peer = connect(socket)
  peer.end(`z${command}\0`)
  peer.resume()
  await once(peer, 'close')
}

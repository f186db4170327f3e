import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { programs } from '../test/programs.ts'

/** From Debian's packages, where we may: as root or with a sudo that asks for no password. */
export function installMissing(): void {
  const missing = programs.filter((program) => !program.find()).map((program) => [program.package, ...(program.alongside ?? [])])
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get')) return
  const rights = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (rights.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return
  process.stdout.write(`Installing ${missing.flat().join(', ')} from Debian's packages …\n`)
  apt(rights, ['update', '-qq'])
  // One after the other: a package that cannot be had must not keep the others away.
  for (const names of missing) apt(rights, ['install', '-y', '-qq', '--no-install-recommends', ...names])
}

function apt(rights: string[], args: string[]): void {
  const [file = '', ...rest] = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  const { status, stderr } = spawnSync(file, rest, { encoding: 'utf8' })
  if (status !== 0) process.stdout.write(`apt-get ${args.join(' ')}: ${stderr.trim().split('\n').at(-1)}\n`)
}

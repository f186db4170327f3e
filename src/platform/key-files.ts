import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export const KEY_KINDS = ['signing', 'encryption'] as const
export type KeyKind = (typeof KEY_KINDS)[number]

const NAME = /^([a-z]+)-([0-9]{1,6})\.key$/

/** 'signing-2.key' before 'signing-1.key': of each kind the highest number is used, the others are still understood. */
export function keyFiles(dir: string, kind: KeyKind): { number: number; path: string }[] {
  return namesIn(dir)
    .map((name) => ({ path: join(dir, name), match: NAME.exec(name) }))
    .filter(({ match }) => match?.[1] === kind)
    .map(({ path, match }) => ({ number: Number(match?.[2]), path }))
    .sort((one, other) => other.number - one.number)
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

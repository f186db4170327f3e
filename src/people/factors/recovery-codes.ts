import type { Random } from '../../platform/random.ts'

const HOW_MANY = 10

/** 'ABCD-EFGH-JKMN-PQRS' */
export function newRecoveryCodes(random: Random): string[] {
  return Array.from({ length: HOW_MANY }, () => random.readable(16).replace(/(.{4})(?=.)/g, '$1-'))
}

import { randomUUID } from 'node:crypto'
import { sealForm } from '../src/outbox/strangers/sealed-form.ts'
import { searchProof } from '../src/plain/work.ts'
import type { TestSite } from './site.ts'

type Opened = { secondsAgo?: number; id?: string; isProven?: boolean }

/** Enough to tell a proof from none. */
const BITS = 4

/** The sealed part of a form that anybody may send, as of somebody who took ten seconds and whose browser has worked meanwhile. */
export function openedForm(
  { deps: { keys } }: Pick<TestSite, 'deps'>,
  about: string,
  { secondsAgo = 10, id = randomUUID(), isProven = true }: Opened = {},
): string {
  const config = { formProofBits: BITS }
  const seal = sealForm({ keys, config }, about, { id, openedAt: new Date(Date.now() - secondsAgo * 1000) })
  return isProven ? proven(seal) : seal
}

/** As the element does it. */
export function proven(seal: string): string {
  const search = searchProof(seal, Number(seal.split('~')[0]))
  let step = search.next()
  while (!step.done) step = search.next()
  return `${seal}~${step.value}`
}

/** How long somebody must be seen to fill in a form, by the real clock. */
export function patience(hasScript: boolean): number {
  return hasScript ? 3_000 : 8_000
}

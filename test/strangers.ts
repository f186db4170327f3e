import { randomUUID } from 'node:crypto'
import { sealForm } from '../src/outbox/strangers/sealed-form.ts'
import type { TestSite } from './site.ts'

type Opened = { secondsAgo?: number; id?: string }

/** The sealed part of a form that anybody may send, as of somebody who took ten seconds. */
export function openedForm({ deps }: Pick<TestSite, 'deps'>, about: string, { secondsAgo = 10, id = randomUUID() }: Opened = {}) {
  return sealForm(deps, about, { id, openedAt: new Date(Date.now() - secondsAgo * 1000) })
}

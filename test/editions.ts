import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { listEditions } from '../src/features/award/edition.queries.ts'
import type { Db } from '../src/platform/db.ts'

/** Changes rows of an edition, and waits until this process has heard of it: notifications arrive a moment after the commit. */
export async function changeEdition(db: Db, change: { execute: () => Promise<unknown> }): Promise<void> {
  const before = await listEditions(db)
  await change.execute()
  for (let tries = 0; tries < 500; tries += 1) {
    if ((await listEditions(db)) !== before) return
    await setTimeout(10)
  }
  assert.fail('the change was never heard of')
}

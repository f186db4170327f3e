import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testSite, type TestSite } from '../../../test/site.ts'
import { transact } from '../../platform/db.ts'
import { recordSelfCheck } from './self-check.queries.ts'
import type { SelfCheckAnswers } from './self-check.rules.ts'
import { tidySelfChecks } from './self-checks.job.ts'

const TERM_MS = 180 * 86_400_000

describe('answers of a self-check', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  it('are kept for 180 days, and gone after that', async () => {
    const { db, deps } = portal
    const { id } = await db.selectFrom('award_editions').select('id').where('archived', '=', false).executeTakeFirstOrThrow()
    const checked = (millisecondsAgo: number) =>
      transact(db, (tx) =>
        recordSelfCheck(tx, {
          editionId: id,
          answers: {} as SelfCheckAnswers,
          checkedAt: new Date(deps.clock.now().getTime() - millisecondsAgo),
        }),
      )
    const kept = [await checked(0), await checked(TERM_MS)]
    await checked(TERM_MS + 1)
    await tidySelfChecks(deps)
    const rows = await db.selectFrom('award_self_checks').select('id').execute()
    assert.deepEqual(rows.map((row) => row.id).sort(), kept.sort())
  })
})

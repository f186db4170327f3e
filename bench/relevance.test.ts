import assert from 'node:assert/strict'
import { it } from 'node:test'
import { measurePortalRelevance } from './relevance-portal.ts'
import { measureDirectoryRelevance } from './relevance.ts'

/** The goal is 0.85; what has been reached is kept from falling. */
const REACHED = { directory: 0.95, portal: 0.95 }

it('the search of the directory puts first what people would', async () => {
  const { queries, ndcg10 } = await measureDirectoryRelevance()
  assert.ok(queries >= 60, `${queries} queries`)
  assert.ok(ndcg10 >= REACHED.directory, `ndcg10 is ${ndcg10}`)
})

it('so does the search of the whole portal', async () => {
  const { queries, ndcg10 } = await measurePortalRelevance()
  assert.ok(queries >= 40, `${queries} queries`)
  assert.ok(ndcg10 >= REACHED.portal, `ndcg10 is ${ndcg10}`)
})

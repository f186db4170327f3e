import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countShares, withProjects, type Choice, type Share } from './narrowing.rules.ts'

const SHARES: Share[] = [
  { part: 'aktuelles', year: 2025, topics: ['archiv'], count: 2 },
  { part: 'aktuelles', year: 2026, topics: ['archiv', 'wald'], count: 1 },
  { part: 'veranstaltungen', year: 2026, topics: ['wald'], count: 3 },
  { part: 'seiten', year: null, topics: [], count: 4 },
]
const ALL: Choice = { part: '', year: null, topic: null }
const PROJECTS = { key: 'projekte', total: 5, byTopic: [{ topic: 'wald', count: 5 }] }

const counted = (choice: Partial<Choice>) => {
  const { parts, years, topics } = withProjects(countShares(SHARES, { ...ALL, ...choice }), PROJECTS, { ...ALL, ...choice })
  return [parts, years, topics].map((counts) => Object.fromEntries(counts))
}

describe('what narrowing a search would leave', () => {
  const parts = { aktuelles: 3, veranstaltungen: 3, seiten: 4, projekte: 5 }
  const rows: [name: string, choice: Partial<Choice>, parts: object, years: object, topics: object][] = [
    ['is everything as long as nothing is chosen', {}, parts, { 2025: 2, 2026: 4 }, { archiv: 3, wald: 9 }],
    ['ignores the part in the count of parts', { part: 'aktuelles' }, parts, { 2025: 2, 2026: 1 }, { archiv: 3, wald: 1 }],
    [
      'ignores the year in the count of years, and projects have none',
      { year: 2026 },
      { aktuelles: 1, veranstaltungen: 3 },
      { 2025: 2, 2026: 4 },
      { archiv: 1, wald: 4 },
    ],
    [
      'ignores the topic in the count of topics',
      { topic: 'archiv' },
      { aktuelles: 3, projekte: 5 },
      { 2025: 2, 2026: 1 },
      { archiv: 3, wald: 9 },
    ],
    ['counts topics of projects among projects', { part: 'projekte' }, parts, {}, { wald: 5 }],
  ]
  for (const [name, choice, ...expected] of rows) it(name, () => assert.deepEqual(counted(choice), expected))
})

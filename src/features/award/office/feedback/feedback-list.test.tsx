import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { feedbackListPage } from './feedback-list.page.tsx'
import type { FeedbackCase } from './feedback.rules.ts'

/** The first one is the last without a text: those without one come first. */
const all = Array.from({ length: 60 }, (_, index): FeedbackCase => ({
  entryId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  title: `Beitrag ${String(index).padStart(2, '0')}`,
  lead: 'Hellenthal',
  category: 'Innere Verwaltung',
  admitted: true,
  isDue: true,
  resultsArePublic: true,
  written:
    index === 59
      ? null
      : {
          revision: 1,
          text: 'Text',
          writtenBy: 'i',
          writtenByName: 'Ingrid',
          writtenAt: new Date(),
          proofreadByName: null,
          releasedAt: null,
        },
}))
const page = (number?: number) => renderToString(feedbackListPage({ all, page: number }).body as VNode)
const titles = (html: string) => [...html.matchAll(/Beitrag (\d\d)/g)].map(([, number]) => number)

describe('the list of feedback texts', () => {
  it('shows a page at a time, those without a text first, and leads to the next', () => {
    const first = page()
    assert.equal(titles(first).length, 25)
    assert.equal(titles(first)[0], '59')
    assert.match(first, /Seite 1 von 3/)
    assert.match(first, /href="[^"]*\?seite=2" rel="next"/)
    assert.deepEqual(titles(page(3)), ['49', '50', '51', '52', '53', '54', '55', '56', '57', '58'])
    assert.deepEqual(new Set([1, 2, 3].flatMap((number) => titles(page(number)))).size, 60)
  })

  it('shows its last page to whoever asks for one behind it', () => {
    assert.deepEqual(titles(page(9)), titles(page(3)))
  })

  it('releases what is ready on all pages, from each of them', () => {
    for (const number of [1, 3]) {
      assert.match(page(number), /59 Rückmeldungen freigeben/)
      assert.equal([...page(number).matchAll(/name="fassung"/g)].length, 59)
    }
  })
})

import { isoDate } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { newsPage } from '../news.page.tsx'
import { OPERATOR_COMPLETES } from '../page-writing.queries.ts'
import { standingPage } from '../standing-page.page.tsx'
import type { EditedText } from '../text.rules.ts'

/** The newest revision, made by what makes the public page, as if it appeared now. */
export function draftAsPublic({ kind, slug, newest, public: shown }: EditedText, now: Date): Page {
  const { title, summary, text } = newest
  if (kind === 'news')
    return newsPage({ slug, title, summary, text, dated: shown?.visibleFrom ?? now, changedAt: now, source: null })
  const operatorMustComplete = text.includes(OPERATOR_COMPLETES)
  return standingPage({ slug, title, summary, text, operatorMustComplete, reviewedOn: isoDate(now) })
}

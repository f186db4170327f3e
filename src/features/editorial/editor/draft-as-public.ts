import { isoDate } from '../../../plain/german-date.ts'
import { picturesIn } from '../../../media/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Page } from '../../../platform/page.ts'
import { listThemes, listTopicsOf, meantToday, topicsToday } from '../../../topics/index.ts'
import { aidPage } from '../aid.page.tsx'
import { filesOf, type Aid } from '../aid.rules.ts'
import { listAidFiles } from '../library.queries.ts'
import { englishPage } from '../english/english.page.tsx'
import { newsPage } from '../news.page.tsx'
import { OPERATOR_COMPLETES } from '../page-writing.queries.ts'
import { standingPage } from '../standing-page.page.tsx'
import type { EditedText } from '../text.rules.ts'

/** The newest revision, made by what makes the public page, as if it appeared now. */
export async function draftAsPublic(db: Db, text: EditedText, now: Date): Promise<Page> {
  const { kind, slug, newest, public: shown } = text
  const { title, summary, text: words, aid, otherForms } = newest
  if (aid) return draftedAid(db, { text, aid }, now)
  const pictures = await picturesIn(db, words)
  const dated = shown?.visibleFrom ?? now
  if (kind === 'news') {
    const themes = await listThemes(db)
    const topics = meantToday(await listTopicsOf(db, { kind, key: slug }), themes)
    return newsPage(
      { slug, title, summary, text: words, dated, changedAt: now, source: null, topics, otherForms, pictures },
      themes,
    )
  }
  if (kind === 'english') return englishPage({ slug, title, summary, text: words, reviewedOn: isoDate(now), pictures })
  const operatorMustComplete = words.includes(OPERATOR_COMPLETES)
  return standingPage({ slug, title, summary, text: words, operatorMustComplete, reviewedOn: isoDate(now), otherForms, pictures })
}

async function draftedAid(db: Db, { text: { slug, newest }, aid }: { text: EditedText; aid: Aid }, now: Date): Promise<Page> {
  const { title, summary, text } = newest
  const themes = await listThemes(db)
  const today = topicsToday(themes).get(aid.topic)
  return aidPage({
    slug,
    title,
    summary,
    text,
    publisher: aid.publisher,
    licence: aid.licence,
    reviewedOn: isoDate(now),
    sort: aid.sort || 'guide',
    topic: themes.flatMap(({ topics }) => topics).find((topic) => topic.slug === today) ?? null,
    sourceUrl: aid.sourceUrl || null,
    sourceDated: aid.sourceDated || null,
    files: await listAidFiles(db, slug, filesOf(aid)),
    pictures: await picturesIn(db, text),
  })
}

import { recordNews, recordNewsVersion } from '../src/features/editorial/index.ts'
import { transact, type Db } from '../src/platform/db.ts'

type Given = { title?: string; text?: string; dated?: string; visibleFrom?: string; source?: string }

/** A news item as its first version; answers where it stands. */
export async function givenNews(db: Db, given: Given = {}): Promise<{ newsId: string; slug: string }> {
  const dated = new Date(given.dated ?? '2025-12-01T09:00:00Z')
  const visibleFrom = given.visibleFrom ? new Date(given.visibleFrom) : dated
  const title = given.title ?? 'Spotlight zum Archiv (erfunden)'
  return transact(db, async (tx) => {
    const news = await recordNews(tx, { name: title, dated, createdAt: dated })
    await recordNewsVersion(tx, {
      newsId: news.newsId,
      title,
      summary: 'Worum es geht, in einem Satz.',
      text: given.text ?? '## Worum es geht\n\nEin Absatz mit einem [Verweis](/projekte).',
      source: given.source ?? null,
      visibleFrom,
      writtenBy: null,
      writtenAt: dated,
    })
    return news
  })
}

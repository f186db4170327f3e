import { findNewestNewsVersion, recordNews, recordNewsVersion } from '../../features/editorial/index.ts'
import { paths } from '../../paths.ts'
import type { Tx } from '../../platform/db.ts'
import type { WordPressPost } from './export.ts'
import type { Imported } from './imported.queries.ts'
import type { Ready, Written } from './import-posts.ts'
import type { ImportRun } from './import-run.ts'
import { markdownOfPost } from './markdown-of-post.ts'

type Content = { title: string; summary: string; text: string; source: string }

export function newsFrom(run: ImportRun, post: WordPressPost): Ready {
  const { title, summary, text, uses, remarks } = markdownOfPost(run, post)
  const content = { title, summary, text, source: post.link }
  return {
    kind: 'news',
    table: 'editorial_news',
    content,
    uses,
    remarks,
    addressOf: async (tx, newsId) => addressOf((await findNewestNewsVersion(tx, newsId))?.slug ?? ''),
    write: (tx, known) => (known ? renew(tx, run, { known, content }) : publish(tx, run, { post, content })),
  }
}

async function publish(tx: Tx, run: ImportRun, { post, content }: { post: WordPressPost; content: Content }): Promise<Written> {
  const dated = post.publishedAt
  const { newsId, slug } = await recordNews(tx, { name: post.slug || content.title, dated, createdAt: run.at })
  const version = await recordVersion(tx, run, { newsId, content, visibleFrom: dated })
  return { outcome: 'new', targetId: newsId, version, address: addressOf(slug) }
}

async function renew(tx: Tx, run: ImportRun, { known, content }: { known: Imported; content: Content }): Promise<Written> {
  const { targetId } = known
  const standing = await findNewestNewsVersion(tx, targetId)
  const address = addressOf(standing?.slug ?? '')
  if (String(standing?.number) !== known.version) return { outcome: 'left', because: 'changed-here', address }
  if (standing && isSame(standing, content)) return { outcome: 'unchanged', targetId, version: known.version, address }
  const version = await recordVersion(tx, run, { newsId: targetId, content, visibleFrom: run.at })
  return { outcome: 'changed', targetId, version, address }
}

function isSame(standing: { title: string; summary: string; text: string }, content: Content): boolean {
  return standing.title === content.title && standing.summary === content.summary && standing.text === content.text
}

async function recordVersion(
  tx: Tx,
  { at }: ImportRun,
  { newsId, content, visibleFrom }: { newsId: string; content: Content; visibleFrom: Date },
): Promise<string> {
  return String(await recordNewsVersion(tx, { ...content, newsId, visibleFrom, writtenBy: null, writtenAt: at }))
}

function addressOf(slug: string): string {
  return paths.newsItem.to({ slug })
}

import { findNewestPageVersion, recordPageVersion } from '../../features/editorial/index.ts'
import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { monthsLater } from '../../plain/months-later.ts'
import { slug } from '../../plain/slug.ts'
import type { Tx } from '../../platform/db.ts'
import { oldAddress } from '../redirects.rules.ts'
import type { WordPressPost } from './export.ts'
import type { Imported } from './imported.queries.ts'
import type { Ready, Written } from './import-posts.ts'
import type { ImportRun } from './import-run.ts'
import { markdownOfPost } from './markdown-of-post.ts'
import type { Reason } from './remarks.ts'

type Content = { title: string; summary: string; text: string }

/** A standing page under the words of its old address: '/faq/finanzen/' becomes '/seiten/faq-finanzen'. */
export function pageFrom(run: ImportRun, post: WordPressPost): Ready {
  const { title, summary, text, uses, remarks } = markdownOfPost(run, post)
  const content = { title, summary, text }
  return {
    kind: 'page',
    table: 'editorial_pages',
    content,
    uses,
    remarks,
    addressOf: async (_, pageSlug) => addressOf(pageSlug),
    write: (tx, known) => write(tx, run, { post, known, content }),
  }
}

type Wanted = { post: WordPressPost; known: Imported | null; content: Content }

async function write(tx: Tx, run: ImportRun, { post, known, content }: Wanted): Promise<Written> {
  const targetId = known?.targetId ?? slugFor(run, post)
  const address = addressOf(targetId)
  const standing = await findNewestPageVersion(tx, targetId)
  const because = standing && obstacle(standing, known)
  if (because) return { outcome: 'left', because, address }
  if (known && standing && isSame(standing, content)) return { ...known, outcome: 'unchanged', address }
  const written = { visibleFrom: run.at, writtenBy: null, writtenAt: run.at }
  await recordPageVersion(tx, { ...content, slug: targetId, ...written, ...reviewDays(post, run.at) })
  return { outcome: known ? 'changed' : 'new', targetId, version: run.at.toISOString(), address }
}

/** A page that the portal has of its own is not replaced: whoever runs it has to put the two together. */
function obstacle(standing: { visibleFrom: Date }, known: Imported | null): Reason | null {
  if (!known) return 'page-exists'
  return standing.visibleFrom.toISOString() === known.version ? null : 'changed-here'
}

function isSame(standing: Content, content: Content): boolean {
  return standing.title === content.title && standing.summary === content.summary && standing.text === content.text
}

/** It was right when somebody last changed it; to be looked at here within three months. */
function reviewDays(post: WordPressPost, at: Date) {
  const changed = new Date(`${post.modified}Z`)
  return {
    reviewedOn: isoDate(Number.isNaN(changed.getTime()) ? post.publishedAt : changed),
    reviewDueOn: monthsLater(isoDate(at), 3),
  }
}

function slugFor({ from }: ImportRun, post: WordPressPost): string {
  const path = URL.parse(post.link, from.address)?.pathname ?? ''
  const below = path.startsWith(from.address.pathname) ? path.slice(from.address.pathname.length) : path
  return slug(oldAddress(below, new URLSearchParams()) ?? '') || slug(post.slug) || `seite-${post.id}`
}

function addressOf(pageSlug: string): string {
  return paths.page.to({ slug: pageSlug })
}

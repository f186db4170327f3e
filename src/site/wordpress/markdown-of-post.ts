import { paths } from '../../paths.ts'
import type { WordPressPost } from './export.ts'
import { fileFinder } from './file-finder.ts'
import { plainLine, written } from './html.ts'
import type { ImportRun, LoadedFile } from './import-run.ts'
import { remark, type FieldRemark } from './remarks.ts'
import { withoutShortCodes } from './short-codes.rules.ts'
import { asMarkdown, markdownWriting } from './writings.ts'

export type MarkdownOfPost = { title: string; summary: string; text: string; uses: LoadedFile[]; remarks: FieldRemark[] }

const MOST_SUMMARY = 300

/** News and pages: the text as Markdown, with the pictures that were loaded, the post's own one first. */
export function markdownOfPost(run: ImportRun, post: WordPressPost): MarkdownOfPost {
  const { html, lost } = withoutShortCodes(post.html)
  const remarks = lost.map((name) => remark('content', 'short-code', name))
  const uses: LoadedFile[] = []
  const body = written(html, writingFor(run, uses, remarks))
  const own = ownPicture(run, post, remarks)
  if (own && !uses.includes(own)) uses.unshift(own)
  const excerpt = plainLine(post.excerpt)
  return {
    title: plainLine(post.title) || post.slug || String(post.id),
    summary: shortened(excerpt || plainLine(html.replace(/<\/(p|h\d|li|div)>|<br\b[^>]*>/gi, ' $&'))),
    text: withOwnPicture(body || excerpt, own),
    uses,
    remarks,
  }
}

function ownPicture({ files }: ImportRun, { pictureId }: WordPressPost, remarks: FieldRemark[]): LoadedFile | null {
  if (pictureId === null) return null
  const own = files.get(pictureId)
  if (!own) remarks.push(remark('picture', 'file-missing', String(pictureId)))
  return own?.isPicture ? own : null
}

function withOwnPicture(text: string, own: LoadedFile | null): string {
  if (!own || text.includes(addressOf(own))) return text
  const credit = own.credit === '' ? [] : [`*${asMarkdown(own.credit)}*`]
  return [`![${asMarkdown(own.alt)}](${addressOf(own)})`, ...credit, text].join('\n\n')
}

function writingFor(run: ImportRun, uses: LoadedFile[], remarks: FieldRemark[]) {
  const finder = fileFinder(run)
  return markdownWriting({
    findPicture: (src, classes) => {
      const file = finder.picture(src, classes)
      if (!file) {
        remarks.push(remark('content', 'file-missing', src))
        return null
      }
      uses.push(file)
      return { href: addressOf(file), alt: file.alt }
    },
    findHref: (href) => {
      const file = finder.byAddress(href)
      return file ? addressOf(file) : withinPortal(href, run.from.address)
    },
  })
}

function addressOf({ mediaId }: LoadedFile): string {
  return paths.media.to({ mediaId })
}

/** Of the old portal only the path: that leads on here, whatever host we are called by. */
function withinPortal(href: string, site: URL): string {
  const url = URL.parse(href, site)
  return url?.host === site.host ? url.pathname + url.search + url.hash : href
}

function shortened(text: string): string {
  return text.length <= MOST_SUMMARY ? text : `${text.slice(0, MOST_SUMMARY).replace(/\s+\S*$/, '')} …`
}

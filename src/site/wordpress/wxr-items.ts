import type { WordPressFile, WordPressPost, WordPressTerm } from './export.ts'
import { withParagraphs } from './paragraphs.rules.ts'
import type { WxrElement } from './wxr.ts'

/** Made by WordPress for itself: menus, styles, revisions. */
const INNER_TYPES = /^(attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/

export function postOf(item: WxrElement): WordPressPost | null {
  const type = textOf(item, 'wp:post_type')
  if (INNER_TYPES.test(type)) return null
  const meta = metaOf(item)
  const pictureId = Number(meta.get('_thumbnail_id')?.[0] ?? 0)
  return {
    id: Number(textOf(item, 'wp:post_id')),
    type,
    isPublic: textOf(item, 'wp:status') === 'publish' && textOf(item, 'wp:post_password') === '',
    slug: decodedSlug(textOf(item, 'wp:post_name')),
    link: textOf(item, 'link'),
    title: textOf(item, 'title'),
    html: withParagraphs(textOf(item, 'content:encoded')),
    excerpt: textOf(item, 'excerpt:encoded'),
    publishedAt: instantOf(textOf(item, 'wp:post_date_gmt'), textOf(item, 'pubDate')),
    modified: sameAsRest(textOf(item, 'wp:post_modified_gmt')),
    fields: new Map([...meta].filter(([key]) => !key.startsWith('_'))),
    terms: childrenOf(item, 'category').map(({ attributes, text }) => ({
      taxonomy: attributes.domain ?? '',
      slug: decodedSlug(attributes.nicename ?? ''),
      name: text,
    })),
    pictureId: pictureId > 0 ? pictureId : null,
  }
}

export function fileOf(item: WxrElement): WordPressFile | null {
  const address = textOf(item, 'wp:attachment_url')
  if (textOf(item, 'wp:post_type') !== 'attachment' || address === '') return null
  return {
    id: Number(textOf(item, 'wp:post_id')),
    address,
    page: textOf(item, 'link') || null,
    alt: metaOf(item).get('_wp_attachment_image_alt')?.[0] ?? '',
    caption: textOf(item, 'excerpt:encoded'),
  }
}

const TERMS: Record<string, (element: WxrElement) => Omit<WordPressTerm, 'link'>> = {
  'wp:term': (element) => ({
    taxonomy: textOf(element, 'wp:term_taxonomy'),
    slug: decodedSlug(textOf(element, 'wp:term_slug')),
    name: textOf(element, 'wp:term_name'),
  }),
  'wp:category': (element) => ({
    taxonomy: 'category',
    slug: decodedSlug(textOf(element, 'wp:category_nicename')),
    name: textOf(element, 'wp:cat_name'),
  }),
  'wp:tag': (element) => ({
    taxonomy: 'post_tag',
    slug: decodedSlug(textOf(element, 'wp:tag_slug')),
    name: textOf(element, 'wp:tag_name'),
  }),
}

export function termOf(element: WxrElement): WordPressTerm | null {
  const term = TERMS[element.name]?.(element)
  return term && !/^(nav_menu|post_format|wp_.*)$/.test(term.taxonomy) ? { ...term, link: null } : null
}

function childrenOf({ children }: WxrElement, name: string): WxrElement[] {
  return children.filter((child) => child.name === name)
}

function textOf(element: WxrElement, name: string): string {
  return (childrenOf(element, name)[0]?.text ?? '').trim()
}

function metaOf(item: WxrElement): Map<string, string[]> {
  const pairs = childrenOf(item, 'wp:postmeta').map((meta) => [textOf(meta, 'wp:meta_key'), textOf(meta, 'wp:meta_value')])
  const grouped = Map.groupBy(pairs, ([key = '']) => key)
  return new Map([...grouped].map(([key, found]) => [key, found.map(([, value = '']) => value)]))
}

/** '2024-05-02 08:00:00' in UTC; a draft has '0000-00-00 00:00:00'. */
function instantOf(gmt: string, pubDate: string): Date {
  const dates = [new Date(`${gmt.replace(' ', 'T')}Z`), new Date(pubDate)]
  return dates.find((date) => !Number.isNaN(date.getTime())) ?? new Date(0)
}

/** As the REST API writes it, so that a post is the same by either way. */
function sameAsRest(gmt: string): string {
  return gmt.startsWith('0000') ? '' : gmt.replace(' ', 'T')
}

/** Umlauts stand in them as '%c3%bc'. */
function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

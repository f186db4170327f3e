import { z } from 'zod'
import type { WordPressPost, WordPressTerm } from './export.ts'
import { plainLine } from './html.ts'

const rendered = z.object({ rendered: z.string(), protected: z.boolean().optional() })

export const restPost = z.looseObject({
  id: z.number(),
  type: z.string(),
  slug: z.string(),
  link: z.string(),
  date_gmt: z.string().nullable(),
  modified_gmt: z.string().default(''),
  title: rendered,
  content: rendered.default({ rendered: '' }),
  excerpt: rendered.optional(),
  featured_media: z.number().default(0),
  /** An empty list where there are none: PHP knows no difference. */
  meta: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
  acf: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
})

/** The terms of a post are the numbers that stand under the names of its taxonomies. */
export function postFrom(
  found: z.infer<typeof restPost>,
  terms: ReadonlyMap<number, Pick<WordPressTerm, 'taxonomy' | 'slug' | 'name'>>,
): WordPressPost {
  const numbers = Object.values(found).flatMap((value) => (isNumbers(value) ? value : []))
  return {
    id: found.id,
    type: found.type,
    isPublic: found.content.protected !== true,
    slug: found.slug,
    link: found.link,
    title: found.title.rendered,
    html: found.content.rendered,
    excerpt: writtenExcerpt(found),
    publishedAt: new Date(`${found.date_gmt ?? '1970-01-01T00:00:00'}Z`),
    modified: found.modified_gmt,
    fields: new Map([...fieldsOf(found.meta), ...fieldsOf(found.acf)]),
    terms: [...new Set(numbers)].flatMap((id) => terms.get(id) ?? []),
    pictureId: found.featured_media > 0 ? found.featured_media : null,
  }
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number')
}

/** Where nobody wrote one, WordPress sends the text or its beginning instead: that is none. */
function writtenExcerpt({ excerpt, content }: z.infer<typeof restPost>): string {
  const text = excerpt?.rendered ?? ''
  const isCut = /\[(&hellip;|…|&#8230;)\]|more-link/.test(text)
  return isCut || plainLine(text) === plainLine(content.rendered) ? '' : text
}

function fieldsOf(fields: z.infer<typeof restPost>['meta']): [string, string[]][] {
  if (!fields || Array.isArray(fields)) return []
  return Object.entries(fields)
    .filter(([key]) => !key.startsWith('_'))
    .map(([key, value]) => [key, (Array.isArray(value) ? value : [value]).map(textOf)] as [string, string[]])
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

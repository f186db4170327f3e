import { z } from 'zod'

/** Where a field comes from: 'excerpt', 'content' (what no label claims), 'meta:anlass', 'label:Anlass', 'terms:post_tag'. */
const place = z.string().regex(/^(excerpt|content|(meta|label|terms):.+)$/, 'excerpt, content, meta:…, label:… or terms:…')
const places = z.array(place)

export const FIELDS = [
  'summary',
  'lead',
  'partners',
  'otherPartners',
  'supportedBy',
  'occasion',
  'aim',
  'implementation',
  'financing',
  'lessons',
  'legalForm',
  'since',
  'until',
  'status',
  'contact',
  'links',
  'credit',
] as const
export type FieldName = (typeof FIELDS)[number]

/** A topic of ours; an award; or null for a term that is left out knowingly. */
const term = z.union([z.string(), z.strictObject({ award: z.enum(['won', 'took-part', 'other']) }), z.null()])

export const mappingForm = z.strictObject({
  /** Post type → what becomes of its posts; null for what is left out knowingly. */
  types: z.record(z.string(), z.enum(['project', 'news', 'page']).nullable()),
  /** Taxonomies whose terms are topics; of others only the addresses of their lists are kept. */
  topics: z.array(z.string()),
  /** Taxonomy → address of a term's list, for export files, which do not tell it: '/projektkategorien/{slug}'. */
  addresses: z.record(z.string(), z.string().startsWith('/')),
  /** Slug of a term → what it is here, where the names do not say so. */
  terms: z.record(z.string(), term),
  /** Of a profile; the first place that holds something counts. */
  fields: z.record(z.enum(FIELDS), places),
  /** Custom fields that are left out knowingly. */
  ignoredFields: z.array(z.string()),
})

export type Mapping = z.infer<typeof mappingForm>

import { z } from 'zod'
import { Unreadable, sourceOf, type WordPressExport, type WordPressFile, type WordPressTerm } from './export.ts'
import type { Mapping } from './mapping.ts'
import { openApi, type Api } from './rest-api.ts'
import { postFrom, restPost } from './rest-post.ts'

const restType = z.looseObject({ rest_base: z.string(), taxonomies: z.array(z.string()).default([]) })
const restTaxonomy = z.looseObject({ rest_base: z.string() })
const restTerm = z.looseObject({ id: z.number(), slug: z.string(), name: z.string(), link: z.string() })
const restFile = z.looseObject({
  id: z.number(),
  source_url: z.string(),
  link: z.string().optional(),
  alt_text: z.string().default(''),
  caption: z.object({ rendered: z.string() }).optional(),
})

/** Everything that the site shows to anybody: published posts of the mapping's types, the media library, the terms. */
export async function readRest(address: URL, mapping: Mapping): Promise<WordPressExport> {
  const api = await openApi(address)
  const types = z.record(z.string(), restType).parse(await api.one('/wp/v2/types'))
  const wanted = Object.entries(types).filter(([type]) => mapping.types[type])
  const missing = Object.keys(mapping.types).filter((type) => mapping.types[type] && !types[type])
  if (wanted.length === 0) throw new Unreadable(`The site shows none of the post types of the mapping: ${missing.join(', ')}`)
  const terms = await termsOf(api, [...new Set(wanted.flatMap(([, { taxonomies }]) => taxonomies))])
  const byId = new Map(terms.map((term) => [term.id, term]))
  const posts = []
  for (const [, { rest_base: base }] of wanted)
    for (const found of z.array(restPost).parse(await api.all(`/wp/v2/${base}`))) posts.push(postFrom(found, byId))
  const files = z.array(restFile).parse(await api.all('/wp/v2/media'))
  return { source: sourceOf(api.home), address: api.home, posts, files: files.map(fileFrom), terms }
}

type NumberedTerm = WordPressTerm & { id: number }

async function termsOf(api: Api, taxonomies: string[]): Promise<NumberedTerm[]> {
  const known = z.record(z.string(), restTaxonomy).parse(await api.one('/wp/v2/taxonomies'))
  const terms: NumberedTerm[] = []
  for (const taxonomy of taxonomies.filter((name) => known[name])) {
    const found = z.array(restTerm).parse(await api.all(`/wp/v2/${known[taxonomy]?.rest_base}`))
    terms.push(...found.map(({ id, slug, name, link }) => ({ id, taxonomy, slug, name, link })))
  }
  return terms
}

function fileFrom({ id, source_url: address, link, alt_text: alt, caption }: z.infer<typeof restFile>): WordPressFile {
  return { id, address, page: link ?? null, alt, caption: caption?.rendered ?? '' }
}

import type { WordPressPost } from './export.ts'
import { written } from './html.ts'
import { FIELDS, type FieldName, type Mapping } from './mapping.ts'
import { remark, type FieldRemark } from './remarks.ts'
import { withoutShortCodes } from './short-codes.rules.ts'
import { plainWriting } from './writings.ts'

export type Link = { label: string; url: string }
export type FieldValues = {
  values: Record<FieldName, string>
  /** What stood in the text and belongs to no field. */
  rest: string
  links: Link[]
  /** Pictures within the text, as they were written. */
  pictures: { src: string; classes: string }[]
  remarks: FieldRemark[]
}

/** A serialised array of PHP, or JSON: of fields that hold no text. */
const STRUCTURE = /^(a:\d+:\{|O:\d+:|[[{]["[{])/

/** Every field of a profile as plain words, from wherever the mapping finds it first. */
export function fieldValues(post: WordPressPost, mapping: Mapping): FieldValues {
  const links: Link[] = []
  const pictures: FieldValues['pictures'] = []
  const writing = plainWriting({
    link: (label, url) => links.push({ label, url }),
    picture: (src, classes) => pictures.push({ src, classes }),
  })
  const { html, lost } = withoutShortCodes(post.html)
  const places = new Map<string, string>([
    ...sections(written(html, writing), labelsOf(mapping)),
    ['excerpt', written(post.excerpt, writing)],
    ...[...post.fields].map(([key, all]) => [`meta:${key}`, written(textIn(all), writing)] as const),
    ...termsOf(post),
  ])
  const used = new Set<string>()
  const values = Object.fromEntries(FIELDS.map((field) => [field, take(places, used, mapping.fields[field] ?? [])]))
  return {
    values: values as Record<FieldName, string>,
    rest: used.has('content') ? '' : (places.get('content') ?? ''),
    links,
    pictures,
    remarks: [...lost.map((name) => remark('content', 'short-code', name)), ...unread(post, mapping)],
  }
}

function take(places: ReadonlyMap<string, string>, used: Set<string>, wanted: readonly string[]): string {
  const place = wanted.find((one) => (places.get(one) ?? '') !== '')
  if (place === undefined) return ''
  used.add(place)
  return places.get(place) ?? ''
}

/** Paragraphs are marked where somebody typed lines. */
function textIn(all: string[]): string {
  const texts = all.filter((text) => !STRUCTURE.test(text))
  return texts.map((text) => (/<\w/.test(text) ? text : escaped(text).replace(/\r?\n/g, '<br>'))).join('<br>')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function termsOf({ terms }: WordPressPost): [string, string][] {
  const perTaxonomy = Map.groupBy(terms, ({ taxonomy }) => taxonomy)
  return [...perTaxonomy].map(([taxonomy, found]) => [`terms:${taxonomy}`, found.map(({ name }) => name).join(', ')])
}

function labelsOf(mapping: Mapping): string[] {
  return Object.values(mapping.fields)
    .flat()
    .flatMap((place) => (place.startsWith('label:') ? [place.slice('label:'.length)] : []))
}

/** "Anlass: …" or a line "Anlass" of its own begins a section, which reaches to the next label. */
function sections(text: string, labels: string[]): Map<string, string> {
  const found = new Map<string, string[]>([['content', []]])
  let open: string[] = found.get('content') as string[]
  for (const line of text.split('\n')) {
    const [label, said] = labelled(line, labels)
    if (label) {
      open = found.get(`label:${label}`) ?? []
      found.set(`label:${label}`, open)
    }
    open.push(label ? said : line)
  }
  return new Map([...found].map(([place, lines]) => [place, lines.join('\n').trim()]))
}

function labelled(line: string, labels: string[]): [label: string | undefined, said: string] {
  const bare = line.trim().replace(/^\(/, '')
  const label = labels.find((one) => bare === one || bare.startsWith(`${one}:`))
  if (label === undefined) return [undefined, line]
  const said = bare.slice(label.length).replace(/^\s*:\s*/, '')
  return [label, line.trim().startsWith('(') ? said.replace(/\)$/, '') : said]
}

/** Custom fields that hold something and are named nowhere. */
function unread({ fields }: WordPressPost, mapping: Mapping): FieldRemark[] {
  const known = new Set([...Object.values(mapping.fields).flat(), ...mapping.ignoredFields.map((key) => `meta:${key}`)])
  return [...fields].flatMap(([key, all]) => {
    const text = all.join(' ')
    if (text.trim() === '' || mapping.ignoredFields.includes(key)) return []
    if (all.some((one) => STRUCTURE.test(one))) return [remark(`meta:${key}`, 'not-text', text)]
    return known.has(`meta:${key}`) ? [] : [remark(`meta:${key}`, 'unknown-field', text)]
  })
}

import type { Award, ProfileContent } from '../../features/projects/index.ts'
import { legalFormIn, type Theme } from '../../topics/index.ts'
import type { WordPressPost } from './export.ts'
import { fieldValues, type FieldValues, type Link } from './field-values.ts'
import { plainLine } from './html.ts'
import type { Mapping } from './mapping.ts'
import { partiesIn, type Register } from './parties.ts'
import { remark, type FieldRemark } from './remarks.ts'
import { meaningOf } from './topics-of-terms.ts'

/** What a profile is made with, besides the post. */
export type Making = { mapping: Mapping; register: Register; themes: Theme[] }
export type Contact = { mailbox: string; unit: string; phone: string }
export type Made = {
  content: ProfileContent
  contact: Contact | null
  credit: string
  pictures: FieldValues['pictures']
  remarks: FieldRemark[]
}

export function profileOfPost(post: WordPressPost, { mapping, register, themes }: Making): Made {
  const read = fieldValues(post, mapping)
  const { values } = read
  const lead = partiesIn(values.lead, { field: 'lead', register })
  const partners = partiesIn(values.partners, { field: 'partners', register })
  const [leading = null, ...also] = lead.parties
  const [since, until] = [yearIn('since', values.since), yearIn('until', values.until)]
  const [topics, status, contact] = [topicsIn(post, mapping, themes), statusIn(values.status), contactIn(values.contact)]
  const texts = textsOf(read)
  return {
    content: {
      title: plainLine(post.title) || post.slug,
      summary: values.summary || shortened(values.aim || values.occasion || texts.implementation || ''),
      topics: topics.slugs,
      prizeCategory: null,
      lead: leading,
      partners: [...also, ...partners.parties].filter(({ placeId }) => placeId !== leading?.placeId),
      otherPartners: [...lead.others, ...partners.others, ...linesOf(values.otherPartners)],
      supportedBy: linesOf(values.supportedBy).join(', '),
      texts,
      legalForm: legalFormIn(values.legalForm),
      legalFormNote: values.legalForm,
      since: since.year,
      until: until.year,
      status: status.status,
      effects: [],
      awards: topics.awards,
      links: linksOf(read.links),
      sources: [post.link],
    },
    contact: contact.contact,
    credit: values.credit,
    pictures: read.pictures,
    remarks: [read, lead, partners, since, until, topics, status, contact].flatMap(({ remarks }) => remarks),
  }
}

function textsOf({ values, rest }: FieldValues): ProfileContent['texts'] {
  const { occasion, aim, financing, lessons } = values
  const implementation = [values.implementation, rest].filter((text) => text !== '').join('\n\n')
  return Object.fromEntries(
    Object.entries({ occasion, aim, implementation, financing, lessons }).filter(([, text]) => text !== ''),
  )
}

const MOST_SUMMARY = 300

/** The first paragraph, cut behind a word. */
function shortened(text: string): string {
  const paragraph = (text.split(/\n{2,}/)[0] ?? '').replace(/\s+/g, ' ').trim()
  return paragraph.length <= MOST_SUMMARY ? paragraph : `${paragraph.slice(0, MOST_SUMMARY).replace(/\s+\S*$/, '')} …`
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^[–-]\s*/, '').trim())
  return lines.filter((line) => line !== '')
}

function yearIn(field: string, text: string): { year: number | null; remarks: FieldRemark[] } {
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0]
  if (year) return { year: Number(year), remarks: [] }
  return { year: null, remarks: text === '' ? [] : [remark(field, 'no-year', text)] }
}

function topicsIn({ terms }: WordPressPost, mapping: Mapping, themes: Theme[]) {
  const slugs = new Set<string>()
  const awards: Award[] = []
  const remarks: FieldRemark[] = []
  for (const term of terms.filter(({ taxonomy }) => mapping.topics.includes(taxonomy))) {
    const meaning = meaningOf(term, mapping, themes)
    if (meaning === 'unknown') remarks.push(remark(`terms:${term.taxonomy}`, 'unknown-topic', term.name))
    else if (meaning !== 'left-out' && 'topic' in meaning) slugs.add(meaning.topic)
    else if (meaning !== 'left-out') awards.push({ kind: meaning.award, text: plainLine(term.name) })
  }
  return { slugs: [...slugs], awards, remarks }
}

const STATES = [
  [/geplant|in Planung|Vorbereitung/i, 'planned'],
  [/beendet|abgeschlossen|eingestellt|ausgelaufen/i, 'ended'],
  [/laufend|läuft|aktiv|umgesetzt|in Umsetzung/i, 'running'],
] as const

function statusIn(text: string): { status: ProfileContent['status']; remarks: FieldRemark[] } {
  const status = STATES.find(([pattern]) => pattern.test(text))?.[1]
  if (status) return { status, remarks: [] }
  return { status: 'unknown', remarks: text === '' ? [] : [remark('status', 'unknown-status', text)] }
}

const MAILBOX = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/
const PHONE = /(?:Tel(?:efon)?|Fon|Ruf)\b[.:\s]*(\+?[\d][\d\s/().–-]{4,}\d)/i

/** Names of persons and addresses are not taken over: questions go to the mailbox. */
function contactIn(text: string): { contact: Contact | null; remarks: FieldRemark[] } {
  const mailbox = MAILBOX.exec(text)?.[0]
  if (!mailbox) return { contact: null, remarks: text === '' ? [] : [remark('contact', 'no-mailbox')] }
  return { contact: { mailbox, unit: '', phone: PHONE.exec(text)?.[1] ?? '' }, remarks: [] }
}

function linksOf(links: Link[]): Link[] {
  const web = links.filter(({ url }) => /^https?:\/\//i.test(url) && URL.canParse(url))
  return [...new Map(web.map((link) => [link.url, { label: link.label || new URL(link.url).hostname, url: link.url }])).values()]
}

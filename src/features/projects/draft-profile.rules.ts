import { readableName } from '../../plain/readable-name.ts'
import type { LegalForm } from '../../topics/index.ts'
import { rowCounts } from './draft-fields.rules.ts'
import { isWebAddress } from '../../plain/web-address.ts'
import { chosenCategory } from './prize-categories.rules.ts'
import { isDropped, yearOf } from './draft-remarks.rules.ts'
import { EMPTY, linesOf, placesOf, textOf, type StepContent, type StepName } from './draft-steps.rules.ts'
import {
  TEXTS,
  type Award,
  type Party,
  type ProfileContent,
  type ProfilePicture,
  type ProjectStatus,
  type TextName,
} from './profile.rules.ts'

export type Steps = Partial<Record<StepName, StepContent>>
/** What may be chosen: drafts may hold what is no longer there. Of topics, which each means today. */
export type Known = { topics: ReadonlyMap<string, string>; legalForms: ReadonlySet<string> }
export type Contact = { mailbox: string; unit: string; phone: string }

const STEP_OF_TEXT: Record<TextName, StepName> = {
  occasion: 'content',
  aim: 'content',
  implementation: 'content',
  financing: 'financing',
  lessons: 'effects',
}

/** What the draft would say when published. What its writer is not asked (an organisation: prizes, sources and picture) stays as in the version it is based on. */
export function profileOf(steps: Steps, base: ProfileContent | null, known: Known): ProfileContent {
  const text = (step: StepName, name: string) => textOf(steps[step] ?? EMPTY, name).trim()
  const status = text('topic', 'status')
  const count = rowCounts(base && { content: base })
  const legalForm = text('financing', 'legalForm')
  return {
    title: readableName(text('topic', 'title')),
    summary: text('content', 'summary'),
    topics: [...new Set(linesOf(text('topic', 'topics')).flatMap((slug) => known.topics.get(slug) ?? []))],
    ...partiesIn(steps.parties ?? EMPTY),
    supportedBy: text('parties', 'supportedBy'),
    texts: Object.fromEntries(
      TEXTS.map((name) => [name, text(STEP_OF_TEXT[name], name)] as const).filter(([, said]) => said !== ''),
    ),
    legalForm: known.legalForms.has(legalForm) ? (legalForm as LegalForm) : null,
    legalFormNote: text('financing', 'legalFormNote'),
    since: yearOf(text('topic', 'since')),
    until: yearOf(text('topic', 'until')),
    status: isStatus(status) ? status : 'unknown',
    effects: rowsOf(steps.effects ?? EMPTY, count.effects, 'figure', 'effect').map(([figure, effect]) => ({
      figure,
      text: effect,
    })),
    awards: [
      ...prizesOf(steps.prize, base),
      ...linesOf(text('effects', 'awards')).map((award): Award => ({ kind: 'other', text: award })),
    ],
    links: rowsOf(steps.links ?? EMPTY, count.links, 'linkLabel', 'linkAddress')
      .map(([label, url]) => ({ label, url }))
      .filter(({ url }) => isWebAddress(url)),
    prizeCategory: chosenCategory(text('topic', 'prizeCategory'), base?.prizeCategory ?? null),
    ...ofTheEditors(steps, base),
  }
}

function ofTheEditors(steps: Steps, base: ProfileContent | null): Pick<ProfileContent, 'sources' | 'picture'> {
  const sources = steps.sources ? linesOf(textOf(steps.sources, 'sources')).filter(isWebAddress) : (base?.sources ?? [])
  if (!base) return { sources }
  const picture = pictureIn(steps.picture, base)
  return { sources, ...(picture && { picture }) }
}

function pictureIn(step: StepContent | undefined, { picture }: ProfileContent): ProfilePicture | null {
  if (!picture || !step) return picture ?? null
  if (isDropped(step)) return null
  return { ...picture, alt: textOf(step, 'pictureAlt').trim(), credit: textOf(step, 'pictureCredit').trim() }
}

function partiesIn(content: StepContent): Pick<ProfileContent, 'lead' | 'partners' | 'otherPartners'> {
  const lead = placesOf(content, 'lead')[0] ?? null
  const partners = placesOf(content, 'partners').filter(({ placeId }) => placeId !== lead?.placeId)
  return { lead, partners, otherPartners: linesOf(textOf(content, 'otherPartners')) }
}

/** What is left as it was keeps the edition that it leads to. */
function prizesOf(step: StepContent | undefined, base: ProfileContent | null): Award[] {
  const before = (base?.awards ?? []).filter(({ kind }) => kind !== 'other')
  if (!step) return before
  const said = (kind: 'won' | 'took-part', name: string) =>
    linesOf(textOf(step, name)).map(
      (text) => before.find((prize) => prize.kind === kind && prize.text === text) ?? { kind, text },
    )
  return [...said('won', 'prizesWon'), ...said('took-part', 'prizesJoined')]
}

function linesOfKind(awards: Award[], kind: Award['kind']): string {
  return awards.flatMap((award) => (award.kind === kind ? [award.text] : [])).join('\n')
}

function rowsOf(content: StepContent, count: number, one: string, other: string): [string, string][] {
  return Array.from({ length: count }, (_, index) => index + 1)
    .map((number): [string, string] => [textOf(content, `${one}${number}`).trim(), textOf(content, `${other}${number}`).trim()])
    .filter(([first, second]) => first !== '' && second !== '')
}

function isStatus(text: string): text is ProjectStatus {
  return ['planned', 'running', 'ended'].includes(text)
}

export function contactOf(steps: Steps): Contact {
  const text = (name: string) => textOf(steps.contact ?? EMPTY, name).trim()
  return { mailbox: text('mailbox'), unit: text('unit'), phone: text('phone') }
}

/** What a correction by the editors begins with. */
export function correctionOf(content: ProfileContent): Steps {
  const { contact: _, ...steps } = stepsOf(content, null)
  const { sources, awards, picture } = content
  return {
    ...steps,
    sources: written({ sources: sources.join('\n') }),
    prize: written({ prizesWon: linesOfKind(awards, 'won'), prizesJoined: linesOfKind(awards, 'took-part') }),
    ...(picture && { picture: written({ pictureAlt: picture.alt, pictureCredit: picture.credit }) }),
  }
}

/** The editors have read the sources anew. */
export function isCheckedAnew(steps: Steps): boolean {
  return textOf(steps.sources ?? EMPTY, 'checked') === 'anew'
}

/** The other way round: what a draft begins with that changes a profile. */
export function stepsOf(
  content: ProfileContent,
  contact: Contact | null,
): Record<Exclude<StepName, 'sources' | 'prize' | 'picture'>, StepContent> {
  const { texts, lead, partners } = content
  return {
    topic: written({
      title: content.title,
      topics: content.topics.join('\n'),
      status: content.status === 'unknown' ? '' : content.status,
      since: String(content.since ?? ''),
      until: String(content.until ?? ''),
      prizeCategory: content.prizeCategory ?? '',
    }),
    parties: {
      ...written({ otherPartners: content.otherPartners.join('\n'), supportedBy: content.supportedBy }),
      places: listed({ lead: lead ? [lead] : [], partners }),
    },
    content: written({ summary: content.summary, ...pick(texts, 'occasion', 'aim', 'implementation') }),
    financing: written({
      ...pick(texts, 'financing'),
      legalForm: content.legalForm ?? '',
      legalFormNote: content.legalFormNote,
    }),
    effects: written({
      ...numbered(content.effects, (effect, number) => ({
        [`figure${number}`]: effect.figure,
        [`effect${number}`]: effect.text,
      })),
      ...pick(texts, 'lessons'),
      awards: linesOfKind(content.awards, 'other'),
    }),
    contact: written({ ...contact }),
    links: written(
      numbered(content.links, (link, number) => ({ [`linkLabel${number}`]: link.label, [`linkAddress${number}`]: link.url })),
    ),
  }
}

function written(texts: Record<string, string>): StepContent {
  return { texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')), places: {} }
}

function listed(places: Record<string, Party[]>): Record<string, Party[]> {
  return Object.fromEntries(Object.entries(places).filter(([, parties]) => parties.length > 0))
}

function pick(texts: ProfileContent['texts'], ...names: TextName[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, texts[name] ?? '']))
}

function numbered<Row>(rows: Row[], fieldsOf: (row: Row, number: number) => Record<string, string>): Record<string, string> {
  return Object.assign({}, ...rows.map((row, index) => fieldsOf(row, index + 1)))
}

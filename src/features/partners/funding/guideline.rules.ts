import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import type { Guideline } from './funding.rules.ts'

/** `source` is the place in the list of sources, from 1. */
export type Condition = { text: string; source: number }
/** `figures`: the amounts were read there. */
export type Source = { name: string; url: string; figures: boolean }
export type PublishedGuideline = Guideline & {
  title: string
  /** The day that the guideline bears. */
  issuedOn: string
  conditions: Condition[]
  sources: Source[]
}
export type EditedGuideline = PublishedGuideline & {
  id: string
  /** Of the newest version. */
  number: number
  isWithdrawn: boolean
}

export type GuidelineRefusal =
  | 'day-taken'
  | 'day-stays'
  | 'ends-before-it-begins'
  | 'condition-without-source'
  | 'figures-without-source'
  | 'guideline-withdrawn'
  | 'guideline-stale'

type Asked = {
  /** Null: a new one. */
  guideline: EditedGuideline | null
  all: EditedGuideline[]
  /** The version that was read before it was changed. */
  base: number
}

/** The number of the version to be written. Whoever changed nothing has written nothing. */
export function writeGuideline(
  said: PublishedGuideline,
  { guideline, all, base }: Asked,
): Decision<{ number: number } | 'unchanged', GuidelineRefusal> {
  const because = (guideline ? keptDay(said, guideline) : takenDay(said, all)) ?? contentObstacle(said)
  if (because) return refuse(because)
  if (!guideline) return allow({ number: 1 })
  if (saysTheSame(said, guideline)) return allow('unchanged')
  return guideline.number === base ? allow({ number: base + 1 }) : refuse('guideline-stale')
}

/** What only speaks against the text itself: asked before a preview, too. */
export function contentObstacle({ validFrom, validUntil, conditions, sources }: PublishedGuideline): GuidelineRefusal | null {
  if (validUntil !== null && validUntil < validFrom) return 'ends-before-it-begins'
  if (conditions.some(({ source }) => source < 1 || source > sources.length)) return 'condition-without-source'
  return sources.some(({ figures }) => figures) ? null : 'figures-without-source'
}

function keptDay(said: PublishedGuideline, { isWithdrawn, validFrom }: EditedGuideline): GuidelineRefusal | null {
  if (isWithdrawn) return 'guideline-withdrawn'
  return said.validFrom === validFrom ? null : 'day-stays'
}

const takenDay = (said: PublishedGuideline, all: EditedGuideline[]): GuidelineRefusal | null =>
  all.some(({ validFrom, isWithdrawn }) => !isWithdrawn && validFrom === said.validFrom) ? 'day-taken' : null

function saysTheSame(one: PublishedGuideline, other: PublishedGuideline): boolean {
  const said = (of: PublishedGuideline) => JSON.stringify(WORDS.map((word) => of[word]))
  return said(one) === said(other)
}

const WORDS = [
  'title',
  'issuedOn',
  'validUntil',
  'twoPartnersCents',
  'furtherPartnerCents',
  'crossBorderCents',
  'sharePercent',
  'conditions',
  'sources',
] as const

export type WithdrawalRefusal = 'guideline-begun'

/** What the public has never read can be taken back; what it has read stays, with its versions. */
export function withdrawGuideline(
  guideline: EditedGuideline,
  today: string,
): Decision<{ id: string } | 'unchanged', WithdrawalRefusal> {
  if (guideline.isWithdrawn) return allow('unchanged')
  return guideline.validFrom <= today ? refuse('guideline-begun') : allow({ id: guideline.id })
}

export type GuidelineState = 'planned' | 'valid' | 'ended' | 'replaced' | 'withdrawn'

export function stateOfGuideline(guideline: EditedGuideline, all: EditedGuideline[], today: string): GuidelineState {
  if (guideline.isWithdrawn) return 'withdrawn'
  if (guideline.validFrom > today) return 'planned'
  const isReplaced = all.some((one) => !one.isWithdrawn && one.validFrom <= today && one.validFrom > guideline.validFrom)
  if (isReplaced) return 'replaced'
  return guideline.validUntil !== null && guideline.validUntil < today ? 'ended' : 'valid'
}

import { monthsLater } from '../../plain/months-later.ts'
import type { LegalForm } from '../../topics/index.ts'

export const KINDS = ['request', 'offer'] as const
export type ListingKind = (typeof KINDS)[number]
export const REACHES = ['state', 'radius', 'region'] as const
export type Reach = (typeof REACHES)[number]
export const RADII = [10, 25, 50, 100]
/** As the register has them. */
export const SIZE_CLASSES = ['Großstadt', 'Mittelstadt', 'Kleinstadt', 'Landgemeinde'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** What a version of a listing says; a draft may lack anything. Stored in partners_versions.content. */
export type ListingContent = {
  kind: ListingKind | null
  title: string
  topic: string | null
  text: string
  reach: Reach | null
  radiusKm: number | null
  /** A county or a Regierungsbezirk of the register. */
  regionId: string | null
  /** Of the partners wanted; none: of any size. */
  sizes: SizeClass[]
  /** Wished for; null: open. */
  legalForm: LegalForm | null
  /** Of a request: others who look for the same could do it together with them. Versions from before it was asked lack it. */
  jointly?: boolean
  /** Calendar day, the last one. */
  validUntil: string | null
}
export type CompleteContent = ListingContent & { kind: ListingKind; topic: string; reach: Reach; validUntil: string }

export const USUAL_MONTHS = 6
export const MOST_MONTHS = 12

export type Lack =
  | 'kind-missing'
  | 'title-missing'
  | 'topic-missing'
  | 'text-missing'
  | 'reach-missing'
  | 'radius-missing'
  | 'radius-without-place'
  | 'region-missing'
  | 'valid-until-missing'
  | 'valid-until-past'
  | 'valid-until-late'

export type ContentField = 'kind' | 'title' | 'topic' | 'text' | 'reach' | 'radiusKm' | 'regionId' | 'validUntil'
/** `hasPlace`: the organisation stands in the register, so that distances can be told. */
type Surroundings = { today: string; hasPlace: boolean }

/** What is missing before it can be submitted, by field; nothing when it is complete. */
export function lacksOf(content: ListingContent, { today, hasPlace }: Surroundings): [ContentField, Lack][] {
  const validity = validityLack(content.validUntil, today)
  return [
    ...when(content.kind === null, 'kind', 'kind-missing'),
    ...when(content.title === '', 'title', 'title-missing'),
    ...when(content.topic === null, 'topic', 'topic-missing'),
    ...when(content.text === '', 'text', 'text-missing'),
    ...reachLacks(content, hasPlace),
    ...(validity ? [['validUntil', validity] as [ContentField, Lack]] : []),
  ]
}

export function isComplete(content: ListingContent, surroundings: Surroundings): content is CompleteContent {
  return lacksOf(content, surroundings).length === 0
}

function reachLacks({ reach, radiusKm, regionId }: ListingContent, hasPlace: boolean): [ContentField, Lack][] {
  return [
    ...when(reach === null, 'reach', 'reach-missing'),
    ...when(reach === 'radius' && !hasPlace, 'reach', 'radius-without-place'),
    ...when(reach === 'radius' && hasPlace && radiusKm === null, 'radiusKm', 'radius-missing'),
    ...when(reach === 'region' && regionId === null, 'regionId', 'region-missing'),
  ]
}

/** The day itself still counts; a year from today is the latest. */
function validityLack(validUntil: string | null, today: string): Lack | null {
  if (validUntil === null) return 'valid-until-missing'
  if (validUntil < today) return 'valid-until-past'
  return validUntil > monthsLater(today, MOST_MONTHS) ? 'valid-until-late' : null
}

function when(isSo: boolean, field: ContentField, lack: Lack): [ContentField, Lack][] {
  return isSo ? [[field, lack]] : []
}

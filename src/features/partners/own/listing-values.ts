import type { ListingContent } from '../listing-content.rules.ts'

/** As it stands in the fields. */
export type ListingValues = {
  kind: string
  title: string
  topic: string
  text: string
  reach: string
  radiusKm: string
  regionId: string
  sizes: string[]
  legalForm: string
  /** 'ja' when ticked. */
  jointly: string
  validUntil: string
}

export function valuesOf(content: ListingContent): ListingValues {
  return {
    kind: content.kind ?? '',
    title: content.title,
    topic: content.topic ?? '',
    text: content.text,
    reach: content.reach ?? '',
    radiusKm: content.radiusKm === null ? '' : String(content.radiusKm),
    regionId: content.regionId ?? '',
    sizes: content.sizes,
    legalForm: content.legalForm ?? '',
    jointly: content.jointly ? 'ja' : '',
    validUntil: dayTyped(content.validUntil),
  }
}

/** '2026-06-04' → '4.6.2026' */
export function dayTyped(day: string | null): string {
  if (day === null) return ''
  return day.split('-').map(Number).toReversed().join('.')
}

/** Whatever came, as typed. */
export function typedValues(typed: Record<string, string | string[]>): ListingValues {
  const text = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  return {
    kind: text('kind'),
    title: text('title'),
    topic: text('topic'),
    text: text('text'),
    reach: text('reach'),
    radiusKm: text('radiusKm'),
    regionId: text('regionId'),
    sizes: [typed.sizes ?? []].flat(),
    legalForm: text('legalForm'),
    jointly: text('jointly'),
    validUntil: text('validUntil'),
  }
}

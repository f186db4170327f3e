import { allow, refuse, type Decision } from '../../../plain/decision.ts'

/** The figures of a funding guideline, from its day on. */
export type Guideline = {
  /** Calendar day. */
  validFrom: string
  /** The last day; null: until the next one begins. */
  validUntil: string | null
  twoPartnersCents: number
  furtherPartnerCents: number
  crossBorderCents: number
  sharePercent: number
}

export type Project = {
  /** Municipal partners in NRW; nobody else raises the amount. */
  partners: number
  crossesBorder: boolean
  /** Eligible costs (zuwendungsfähige Ausgaben). */
  costsCents: number
}

export type Grant = {
  /** What the guideline gives at most to so many partners. */
  ceilingCents: number
  /** What it gives at most for such costs. */
  shareCents: number
  grantCents: number
  ownCents: number
}
export type GrantRefusal = 'alone'

/** Whole cents throughout; half a cent that the share would give is not granted. */
export function maximumGrant(guideline: Guideline, project: Project): Decision<Grant, GrantRefusal> {
  const ceilingCents = ceilingOf(guideline, project)
  if (ceilingCents === null) return refuse('alone')
  const shareCents = Math.floor((project.costsCents * guideline.sharePercent) / 100)
  const grantCents = Math.min(ceilingCents, shareCents)
  return allow({ ceilingCents, shareCents, grantCents, ownCents: project.costsCents - grantCents })
}

function ceilingOf(guideline: Guideline, { partners, crossesBorder }: Project): number | null {
  if (partners >= 2) return guideline.twoPartnersCents + (partners - 2) * guideline.furtherPartnerCents
  return crossesBorder ? guideline.crossBorderCents : null
}

/** The newest that has begun on that day; null before the first, and after the last day of the newest. */
export function guidelineOn<Known extends Pick<Guideline, 'validFrom' | 'validUntil'>>(
  guidelines: Known[],
  day: string,
): Known | null {
  const begun = guidelines.filter(({ validFrom }) => validFrom <= day)
  const newest = begun.reduce<Known | null>((last, one) => (last && last.validFrom >= one.validFrom ? last : one), null)
  return newest && (newest.validUntil === null || newest.validUntil >= day) ? newest : null
}

import { contentOf, type Entry } from './entry.rules.ts'
import {
  partnerState,
  type Ask,
  type AskedPartner,
  type AskFacts,
  type KeyData,
  type PartnerState,
} from './partner-answers.rules.ts'
import { municipalPartners } from './step-remarks.rules.ts'
import { textOf } from './steps.rules.ts'

/** One line per party that may have a word, as shown before handing in and as frozen with it. */
export type PartnerInManifest = {
  kind: 'partner' | 'hvb'
  name: string
  state: PartnerState
  askedAt: string | null
  answeredAt: string | null
  answeredBy: string | null
  reason: string | null
}

export type PartnerStanding = {
  kind: 'partner' | 'hvb'
  placeId: string | null
  name: string
  state: PartnerState
  /** The newest request; what was answered to older key data no longer stands. */
  request: AskedPartner | null
  /** The entry says something else today than the partner was shown. */
  outdated: boolean
}

/** Partners of the register, then the head of administration of the lead. Others are not asked: nobody's address is known. */
export function partnerStandings(entry: Entry, requests: AskedPartner[], silenceCounts: boolean): PartnerStanding[] {
  const present = keyDataOf(entry)
  const standing = (kind: 'partner' | 'hvb', placeId: string | null, name: string): PartnerStanding => {
    const request = newest(requests, kind, placeId)
    const state = partnerState(request, silenceCounts && kind === 'partner', entry.askedAt)
    return { kind, placeId, name, state, request, outdated: request !== null && !sameKeyData(request.keyData, present) }
  }
  const partners = registerPartners(entry).map((partner) => standing('partner', partner.placeId, partner.name))
  return [...partners, standing('hvb', null, entry.lead.name)]
}

function newest(requests: AskedPartner[], kind: 'partner' | 'hvb', placeId: string | null): AskedPartner | null {
  const own = requests.filter((request) => request.kind === kind && request.placeId === placeId)
  return own.reduce<AskedPartner | null>((latest, one) => (latest && latest.askedAt >= one.askedAt ? latest : one), null)
}

/** Each once, without the lead itself. */
function registerPartners(entry: Entry): { placeId: string; name: string }[] {
  const listed = contentOf(entry, 'partners').partners.flatMap(({ placeId, name }) => (placeId ? [[placeId, name] as const] : []))
  return [...new Map(listed)].filter(([placeId]) => placeId !== entry.lead.placeId).map(([placeId, name]) => ({ placeId, name }))
}

export function partnersForManifest(standings: PartnerStanding[]): PartnerInManifest[] {
  return standings.map(({ kind, name, state, request }) => ({
    kind,
    name,
    state,
    askedAt: request?.askedAt.toISOString() ?? null,
    answeredAt: request?.answeredAt?.toISOString() ?? null,
    answeredBy: request?.answeredName ? `${request.answeredName}, ${request.answeredFunction}` : null,
    reason: request?.reason || null,
  }))
}

export function keyDataOf(entry: Pick<Entry, 'steps' | 'edition' | 'lead'>): KeyData {
  const title = contentOf(entry, 'title')
  const chosen = textOf(title, 'category')
  return {
    title: textOf(title, 'title').trim(),
    lead: entry.lead.name,
    category: entry.edition.categories.find((category) => category.id === chosen)?.title ?? '',
    partners: municipalPartners(contentOf(entry, 'partners'), entry.lead.placeId),
    shortDescription: textOf(contentOf(entry, 'description'), 'shortDescription').trim(),
  }
}

export function standingOf(standings: PartnerStanding[], whom: Pick<Ask, 'kind' | 'placeId'>): PartnerStanding | undefined {
  return standings.find((standing) => standing.kind === whom.kind && standing.placeId === whom.placeId)
}

/** Facts for asking somebody, from what the page shows of them. */
export function askFacts(entry: Entry, standings: PartnerStanding[], whom: Ask): AskFacts {
  const standing = standingOf(standings, whom)
  return {
    mayEdit: entry.level !== 'read',
    withdrawn: entry.withdrawnAt !== null,
    closesAt: entry.edition.closesAt,
    keyDataComplete: isComplete(keyDataOf(entry)),
    partnerPlaceIds: registerPartners(entry).map((partner) => partner.placeId),
    agreedToPresentKeyData: standing?.state === 'agreed' && !standing.outdated,
  }
}

function isComplete(keyData: KeyData): boolean {
  return keyData.title !== '' && keyData.category !== '' && keyData.shortDescription !== ''
}

function sameKeyData(one: KeyData, other: KeyData): boolean {
  const single = (['title', 'lead', 'category', 'shortDescription'] as const).every((field) => one[field] === other[field])
  return single && one.partners.join('\n') === other.partners.join('\n')
}

import { contentOf, type Entry } from './entry.rules.ts'
import {
  partnerState,
  type Ask,
  type AskedPartner,
  type AskFacts,
  type KeyData,
  type PartnerState,
} from './partner-answers.rules.ts'
import { isSameParty, partiesOf, type NamedParty } from './partner-parties.rules.ts'
import { municipalPartners } from './step-remarks.rules.ts'
import { textOf, type StepContent } from './steps.rules.ts'

/** One line per party that may have a word, as shown before handing in and as frozen with it. */
export type PartnerInManifest = {
  kind: 'partner' | 'hvb'
  name: string
  state: PartnerState
  /** Missing in what was handed in before it was kept. */
  recipient?: string | null
  askedAt: string | null
  answeredAt: string | null
  answeredBy: string | null
  reason: string | null
}

export type PartnerStanding = NamedParty & {
  state: PartnerState
  /** The newest request; what was answered to older key data no longer stands. */
  request: AskedPartner | null
  /** The entry says something else today than the partner was shown. */
  outdated: boolean
}

/** What names the parties: an entry as it stands, or a version as it was handed in. */
export type Naming = { partners: StepContent; lead: { name: string; placeId: string | null }; keyData: KeyData; at: Date }

export function namingOf(entry: Entry): Naming {
  return { partners: contentOf(entry, 'partners'), lead: entry.lead, keyData: keyDataOf(entry), at: entry.askedAt }
}

export function partnerStandings(naming: Naming, requests: AskedPartner[], silenceCounts: boolean): PartnerStanding[] {
  return partiesOf(naming.partners, naming.lead).map((party) => {
    const request = newest(requests.filter((one) => isSameParty(one, party)))
    const state = partnerState(request, silenceCounts && party.kind === 'partner', naming.at)
    return { ...party, state, request, outdated: request !== null && !sameKeyData(request.keyData, naming.keyData) }
  })
}

function newest(requests: AskedPartner[]): AskedPartner | null {
  return requests.reduce<AskedPartner | null>((latest, one) => (latest && latest.askedAt >= one.askedAt ? latest : one), null)
}

export function partnersForManifest(standings: PartnerStanding[]): PartnerInManifest[] {
  return standings.map(({ kind, name, state, request }) => ({ kind, name, state, ...wordIn(request) }))
}

type Word = Omit<PartnerInManifest, 'kind' | 'name' | 'state'>
const NO_WORD: Word = { recipient: null, askedAt: null, answeredAt: null, answeredBy: null, reason: null }

function wordIn(request: AskedPartner | null): Word {
  if (!request) return NO_WORD
  return {
    recipient: request.recipient,
    askedAt: request.askedAt.toISOString(),
    answeredAt: request.answeredAt?.toISOString() ?? null,
    answeredBy: request.answeredName ? `${request.answeredName}, ${request.answeredFunction}` : null,
    reason: request.reason || null,
  }
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

/** Facts for asking somebody, from what the page shows of them; undefined when the entry does not name them. */
export function askFacts(entry: Entry, standing: PartnerStanding | undefined): AskFacts {
  return {
    mayEdit: entry.level !== 'read',
    withdrawn: entry.withdrawnAt !== null,
    closesAt: entry.edition.closesAt,
    keyDataComplete: isComplete(keyDataOf(entry)),
    isNamed: standing !== undefined,
    agreedToPresentKeyData: standing?.state === 'agreed' && !standing.outdated,
  }
}

export function standingOf(standings: PartnerStanding[], whom: Ask): PartnerStanding | undefined {
  return standings.find((standing) => isSameParty(standing, whom))
}

function isComplete(keyData: KeyData): boolean {
  return keyData.title !== '' && keyData.category !== '' && keyData.shortDescription !== ''
}

function sameKeyData(one: KeyData, other: KeyData): boolean {
  const single = (['title', 'lead', 'category', 'shortDescription'] as const).every((field) => one[field] === other[field])
  return single && one.partners.join('\n') === other.partners.join('\n')
}

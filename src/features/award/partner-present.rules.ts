import { partnersForManifest, partnerStandings, type Naming, type PartnerInManifest } from './partner-answers-list.rules.ts'
import type { AskedPartner } from './partner-answers.rules.ts'
import { municipalPartners } from './step-remarks.rules.ts'
import { EMPTY, textOf, type StepContent, type StepName } from './steps.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'

/** Why an answer may not be that of the partner: whoever edits an entry types the address. */
export type RecipientDoubt = 'outside-domain' | 'person-of-lead'

/** What is known of the address that was asked. */
export type RecipientFacts = {
  requestId: string
  /** Of the party's place, where the register knows it for certain. */
  domain: string | null
  isPersonOfLead: boolean
}

/** A party of what was handed in, and what it has said until now; answers arrive after handing in, too. */
export type PresentPartner = PartnerInManifest & { doubts: RecipientDoubt[]; domain: string | null }

export function presentPartners(
  manifest: Manifest,
  asked: { requests: AskedPartner[]; silenceCounts: boolean; recipients: RecipientFacts[] },
  now: Date,
): PresentPartner[] {
  const standings = partnerStandings(namingIn(manifest, now), asked.requests, asked.silenceCounts)
  const words = partnersForManifest(standings)
  return standings.flatMap(({ request }, index) => {
    const word = words[index]
    const facts = asked.recipients.find(({ requestId }) => requestId === request?.id)
    return word
      ? [{ ...word, doubts: request && facts ? doubtsOf(request.recipient, facts) : [], domain: facts?.domain ?? null }]
      : []
  })
}

export function doubtsOf(recipient: string, { domain, isPersonOfLead }: Omit<RecipientFacts, 'requestId'>): RecipientDoubt[] {
  const host = recipient.toLowerCase().split('@').at(-1) ?? ''
  const isOutside = domain !== null && host !== domain && !host.endsWith(`.${domain}`)
  return [...(isOutside ? ['outside-domain' as const] : []), ...(isPersonOfLead ? ['person-of-lead' as const] : [])]
}

/** Whether somebody said something else, or was asked again, since it was frozen. */
export function hasChangedSince(frozen: PartnerInManifest[], present: PartnerInManifest[]): boolean {
  const said = (partners: PartnerInManifest[]) =>
    partners.map(({ kind, name, state, askedAt, answeredAt }) => [kind, name, state, askedAt, answeredAt].join()).join('\n')
  return said(frozen) !== said(present)
}

function namingIn({ title, contents }: Manifest, at: Date): Naming {
  const partners = contentIn(contents, 'partners')
  return {
    partners,
    lead: contents.lead,
    keyData: {
      title,
      lead: contents.lead.name,
      category: contents.category?.title ?? '',
      partners: municipalPartners(partners, contents.lead.placeId),
      shortDescription: textOf(contentIn(contents, 'description'), 'shortDescription').trim(),
    },
    at,
  }
}

function contentIn(contents: Manifest['contents'], step: StepName): StepContent {
  return contents.steps.find((one) => one.step === step)?.content ?? EMPTY
}

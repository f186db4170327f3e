import { germanDay, readGermanDay } from '../../../../plain/german-day.ts'
import { similarity } from '../../../../plain/similarity.ts'
import type { PartnerInManifest } from '../../partner-answers-list.rules.ts'
import type { PresentPartner, RecipientDoubt } from '../../partner-present.rules.ts'
import type { Manifest } from '../../submission-manifest.rules.ts'
import { isBeforeCutoff, isPrivateLaw, municipalPartners } from '../../step-remarks.rules.ts'
import { textOf, type StepContent, type StepName } from '../../steps.rules.ts'

export type CheckRule =
  | 'two-partners'
  | 'one-per-lead'
  | 'contract-date'
  | 'proofs'
  | 'partner-answers'
  | 'no-duplicate'
  | 'no-savings-bank'
  | 'legal-form'

export type Finding = 'met' | 'not-met' | 'remark'
/** What the program has found, with what a person should look at. Sentences are German: they stand on the page. */
export type Proposal = { finding: Finding; note: string }

export type CheckFacts = {
  manifest: Manifest
  /** What the partners have said until now; the manifest holds what they had said when it was handed in. */
  present: PresentPartner[]
  edition: { contractCutoffOn: string | null; minimumPartners: number }
  leadHasAnotherEntry: boolean
  /** The other entries that stand in the edition. */
  others: { title: string; lead: string; shortDescription: string }[]
}

/** Above it two entries are shown to each other's reader; what they are is for a person to say. */
const ALIKE = 0.5

export function propose(rule: CheckRule, facts: CheckFacts): Proposal {
  return RULES[rule](facts)
}

const RULES: Record<CheckRule, (facts: CheckFacts) => Proposal> = {
  'two-partners': ({ manifest, edition }) => {
    const { placeId } = manifest.contents.lead
    const partners = municipalPartners(contentIn(manifest, 'partners'), placeId)
    const count = partners.length + 1
    const note = `Gezählt sind ${count} mit der Federführung: ${[manifest.contents.lead.name, ...partners].join(', ')}.`
    return { finding: count >= edition.minimumPartners ? 'met' : 'not-met', note }
  },
  'one-per-lead': ({ leadHasAnotherEntry }) =>
    leadHasAnotherEntry
      ? { finding: 'not-met', note: 'Die Federführung hat einen weiteren Beitrag eingereicht.' }
      : { finding: 'met', note: 'Es ist der einzige eingereichte Beitrag der Federführung.' },
  'contract-date': ({ manifest, edition }) => {
    const day = textIn(manifest, 'description', 'contractDate')
    const explanation = textIn(manifest, 'description', 'cutoffExplanation')
    const iso = readGermanDay(day)
    const written = iso ? germanDay(iso) : day
    if (!isBeforeCutoff(edition, day)) return { finding: 'met', note: `Vereinbart am ${written}.` }
    return { finding: 'remark', note: `Vereinbart am ${written}, vor dem Stichtag. ${explanation || 'Eine Erläuterung fehlt.'}` }
  },
  proofs: ({ manifest, present }) => {
    const proof = manifest.contents.attachments.find(({ kind }) => kind === 'hvb-confirmation' || kind === 'minutes-extract')
    if (proof) return { finding: 'met', note: `Anlage „${proof.fileName}“.` }
    const said = present.find(({ kind, state }) => kind === 'hvb' && state === 'agreed')
    if (!said) return { finding: 'not-met', note: 'Weder Bestätigung noch Niederschrift liegen vor.' }
    return withDoubts({ finding: 'met', note: `Bestätigt im Portal von ${said.answeredBy ?? said.name}.` }, [said])
  },
  'partner-answers': ({ manifest, present }) => withDoubts(wordOfPartners(manifest, present), present.filter(isPartner)),
  'no-duplicate': ({ manifest, others }) => {
    const own = `${manifest.title} ${textIn(manifest, 'description', 'shortDescription')}`
    const alike = others.filter(({ title, shortDescription }) => similarity(own, `${title} ${shortDescription}`) > ALIKE)
    if (alike.length === 0) return { finding: 'met', note: 'Kein anderer Beitrag ist ihm ähnlich.' }
    return { finding: 'remark', note: `Ähnlich: ${alikeText(alike)}.` }
  },
  'no-savings-bank': ({ manifest }) =>
    textIn(manifest, 'declarations', 'noSparkasse') === 'yes'
      ? { finding: 'met', note: 'So erklärt.' }
      : { finding: 'not-met', note: 'Es ist nicht erklärt, dass es keine Kooperation von Sparkassen ist.' },
  'legal-form': ({ manifest }) => {
    if (!isPrivateLaw(textIn(manifest, 'description', 'legalForm')))
      return { finding: 'met', note: 'Keine privatrechtliche Form.' }
    return textIn(manifest, 'description', 'municipallyControlled') === 'yes'
      ? { finding: 'met', note: 'Privatrechtlich, als kommunal beherrschbar erklärt.' }
      : { finding: 'not-met', note: 'Privatrechtlich; die kommunale Beherrschung ist nicht erklärt.' }
  },
}

const SHOWN_ALIKE = 3

function alikeText(alike: CheckFacts['others']): string {
  const shown = alike.slice(0, SHOWN_ALIKE).map(({ title, lead }) => `„${title}“ (${lead})`)
  const more = alike.length - shown.length
  return more > 0 ? `${shown.join(', ')} und ${more === 1 ? 'ein weiterer' : `${more} weitere`}` : shown.join(', ')
}

function isPartner({ kind }: PartnerInManifest): boolean {
  return kind === 'partner'
}

function wordOfPartners(manifest: Manifest, present: PresentPartner[]): Proposal {
  const partners = present.filter(isPartner)
  const objected = partners.filter(({ state }) => state === 'objected')
  if (objected.length > 0) {
    const early = new Set(
      manifest.partners.filter(({ kind, state }) => kind === 'partner' && state === 'objected').map(({ name }) => name),
    )
    const names = objected.map(({ name }) => (early.has(name) ? name : `${name} (nach der Einreichung)`))
    return { finding: 'not-met', note: `Widersprochen: ${names.join(', ')}.` }
  }
  const unreached = partners.filter(({ state }) => state === 'undelivered')
  const silent = partners.filter(({ state }) => !['agreed', 'silent-agreed', 'undelivered'].includes(state))
  const notes = [
    ...(unreached.length > 0 ? [`Nicht erreicht: ${namesOf(unreached)}.`] : []),
    ...(silent.length > 0 ? [`Ohne Antwort: ${namesOf(silent)}.`] : []),
  ]
  if (notes.length > 0) return { finding: 'remark', note: notes.join(' ') }
  return { finding: 'met', note: 'Kein Partner hat widersprochen.' }
}

function namesOf(partners: PartnerInManifest[]): string {
  return partners.map(({ name }) => name).join(', ')
}

/** Whoever edits an entry types the addresses: what looks as if somebody answered for themselves is for a person to look at. */
function withDoubts(proposal: Proposal, partners: PresentPartner[]): Proposal {
  const doubted = partners.filter(({ doubts }) => doubts.length > 0)
  if (doubted.length === 0) return proposal
  const sentences = doubted.flatMap((partner) => partner.doubts.map((doubt) => DOUBTS[doubt](partner)))
  return {
    finding: proposal.finding === 'met' ? 'remark' : proposal.finding,
    note: `${proposal.note} Bitte prüfen: ${sentences.join(' ')}`,
  }
}

const DOUBTS: Record<RecipientDoubt, (partner: PresentPartner) => string> = {
  'outside-domain': ({ name, recipient, domain }) => `Die Adresse für ${name} (${recipient}) liegt nicht bei ${domain}.`,
  'person-of-lead': ({ name, recipient }) => `Die Adresse für ${name} (${recipient}) gehört einer Person der Federführung.`,
}

function contentIn(manifest: Manifest, step: StepName): StepContent {
  return manifest.contents.steps.find((one) => one.step === step)?.content ?? { texts: {}, partners: [] }
}

function textIn(manifest: Manifest, step: StepName, field: string): string {
  return textOf(contentIn(manifest, step), field)
}

import { similarity } from '../../../../plain/similarity.ts'
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
    if (!isBeforeCutoff(edition, day)) return { finding: 'met', note: `Vereinbart am ${day}.` }
    return { finding: 'remark', note: `Vereinbart am ${day}, vor dem Stichtag. ${explanation || 'Eine Erläuterung fehlt.'}` }
  },
  proofs: ({ manifest }) => {
    const proof = manifest.contents.attachments.find(({ kind }) => kind === 'hvb-confirmation' || kind === 'minutes-extract')
    if (proof) return { finding: 'met', note: `Anlage „${proof.fileName}“.` }
    const said = manifest.partners.find(({ kind, state }) => kind === 'hvb' && state === 'agreed')
    if (said) return { finding: 'met', note: `Bestätigt im Portal von ${said.answeredBy ?? said.name}.` }
    return { finding: 'not-met', note: 'Weder Bestätigung noch Niederschrift liegen vor.' }
  },
  'partner-answers': ({ manifest }) => {
    const partners = manifest.partners.filter(({ kind }) => kind === 'partner')
    const objections = partners.filter(({ state }) => state === 'objected')
    if (objections.length > 0)
      return { finding: 'not-met', note: `Widersprochen: ${objections.map(({ name }) => name).join(', ')}.` }
    const silent = partners.filter(({ state }) => state !== 'agreed' && state !== 'silent-agreed')
    if (silent.length > 0) return { finding: 'remark', note: `Ohne Antwort: ${silent.map(({ name }) => name).join(', ')}.` }
    return { finding: 'met', note: 'Kein Partner hat widersprochen.' }
  },
  'no-duplicate': ({ manifest, others }) => {
    const own = `${manifest.title} ${textIn(manifest, 'description', 'shortDescription')}`
    const alike = others.filter(({ title, shortDescription }) => similarity(own, `${title} ${shortDescription}`) > ALIKE)
    if (alike.length === 0) return { finding: 'met', note: 'Kein anderer Beitrag ist ihm ähnlich.' }
    return { finding: 'remark', note: `Ähnlich: ${alike.map(({ title, lead }) => `„${title}“ (${lead})`).join(', ')}.` }
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

function contentIn(manifest: Manifest, step: StepName): StepContent {
  return manifest.contents.steps.find((one) => one.step === step)?.content ?? { texts: {}, partners: [] }
}

function textIn(manifest: Manifest, step: StepName, field: string): string {
  return textOf(contentIn(manifest, step), field)
}

import { lacksRights } from './attachments.rules.ts'
import { contentOf, unfinishedSteps, type Attachment, type Entry } from './entry.rules.ts'
import type { PartnerInManifest } from './partner-answers-list.rules.ts'
import { isBeforeCutoff, municipalPartners } from './step-remarks.rules.ts'
import { fieldsOf, STEPS, textOf, type EntryEdition, type StepContent, type StepName } from './steps.rules.ts'
import type { HandInFacts } from './submission.rules.ts'

/** What the entrants control. Its hash is on the form: what you see is what you submit. */
export type Contents = {
  edition: { slug: string; title: string }
  lead: { organisationId: string; name: string; placeId: string | null }
  category: { slug: string; title: string } | null
  steps: { step: StepName; revision: number; content: StepContent }[]
  attachments: FileInManifest[]
}
type FileInManifest = Pick<
  Attachment,
  'id' | 'kind' | 'fileName' | 'mediaType' | 'bytes' | 'sha256' | 'description' | 'rightsStatement'
>

/** What is frozen when handing in; its canonical JSON is stored as it is and never written again. */
export type Manifest = {
  format: 'interkommunal-manifest-1'
  entryId: string
  version: number
  title: string
  contents: Contents
  partners: PartnerInManifest[]
}

export function contentsOf(entry: Entry): Contents {
  const { edition, lead } = entry
  const category = categoryOf(entry)
  return {
    edition: { slug: edition.slug, title: edition.title },
    lead: { organisationId: lead.organisationId, name: lead.name, placeId: lead.placeId },
    category: category && { slug: category.slug, title: category.title },
    steps: STEPS.map((step) => ({ step, revision: entry.steps[step]?.revision ?? 0, content: contentOf(entry, step) })),
    attachments: entry.attachments.map(fileInManifest),
  }
}

function fileInManifest({
  id,
  kind,
  fileName,
  mediaType,
  bytes,
  sha256,
  description,
  rightsStatement,
}: Attachment): FileInManifest {
  return { id, kind, fileName, mediaType, bytes, sha256, description, rightsStatement }
}

export function manifestOf(entry: Entry, version: number, partners: PartnerInManifest[]): Manifest {
  return {
    format: 'interkommunal-manifest-1',
    entryId: entry.id,
    version,
    title: titleOf(entry),
    contents: contentsOf(entry),
    partners,
  }
}

export function titleOf(entry: Pick<Entry, 'steps'>): string {
  return textOf(contentOf(entry, 'title'), 'title').trim()
}

function categoryOf(entry: Pick<Entry, 'steps' | 'edition'>): EntryEdition['categories'][number] | null {
  const chosen = textOf(contentOf(entry, 'title'), 'category')
  return entry.edition.categories.find((category) => category.id === chosen) ?? null
}

export function handInFacts(entry: Entry, more: { leadHasAnotherEntry: boolean; contentsSha256: string }): HandInFacts {
  return {
    entryId: entry.id,
    editionId: entry.edition.id,
    leadOrganisationId: entry.lead.organisationId,
    opensAt: entry.edition.opensAt,
    closesAt: entry.edition.closesAt,
    takeBackUntil: entry.takeBackUntil,
    withdrawn: entry.withdrawnAt !== null,
    activeSubmissionId: entry.submission?.id ?? null,
    newestVersion: entry.submissions.at(-1)?.version ?? 0,
    minimumPartners: entry.edition.minimumPartners,
    municipalPartners: municipalPartners(contentOf(entry, 'partners'), entry.lead.placeId).length,
    sparkasse: isSparkasse(entry),
    unfinishedSteps: unfinishedSteps(entry),
    infectedFiles: entry.attachments.filter((file) => file.verdict === 'infected').map((file) => file.fileName),
    unexplainedPictures: entry.attachments.filter(lacksRights).map((file) => file.fileName),
    categoryId: categoryOf(entry)?.id ?? null,
    ...more,
  }
}

/** Whoever does not declare that it is no cooperation of savings banks cannot take part. (Teilnahmebedingungen, "Sparkassen") */
function isSparkasse(entry: Entry): boolean {
  const asked = fieldsOf(entry.edition, 'declarations').some((field) => field.name === 'noSparkasse')
  return asked && entry.steps.declarations !== undefined && textOf(contentOf(entry, 'declarations'), 'noSparkasse') !== 'yes'
}

/** Which states somebody had before their eyes: 'lead.3 title.2 … + id id'. Small enough for a hidden field. */
export function seenStates(entry: Pick<Entry, 'steps' | 'attachments'>): string {
  const steps = STEPS.map((step) => `${step}.${entry.steps[step]?.revision ?? 0}`)
  return [...steps, '+', ...entry.attachments.map((file) => file.id)].join(' ')
}

export type Change =
  | { what: 'step'; step: StepName; savedByName: string; savedAt: Date }
  | { what: 'file-added'; fileName: string }
  | { what: 'file-removed' }

/** What a colleague changed between the look and the click. */
export function changesSince(seen: string, entry: Pick<Entry, 'steps' | 'attachments'>): Change[] {
  const states = new Set(seen.split(' '))
  const present = new Set(entry.attachments.map((file) => file.id))
  const steps = STEPS.filter((step) => entry.steps[step] && !states.has(`${step}.${entry.steps[step].revision}`))
  const removed =
    seen
      .split(' + ')[1]
      ?.split(' ')
      .filter((id) => id !== '' && !present.has(id)) ?? []
  return [
    ...steps.flatMap((step): Change[] => {
      const saved = entry.steps[step]
      return saved ? [{ what: 'step', step, savedByName: saved.savedByName, savedAt: saved.savedAt }] : []
    }),
    ...entry.attachments
      .filter((file) => !states.has(file.id))
      .map((file): Change => ({ what: 'file-added', fileName: file.fileName })),
    ...removed.map((): Change => ({ what: 'file-removed' })),
  ]
}

export type HandInRemark =
  | 'contract-before-cutoff'
  | 'partner-objected'
  | 'partner-not-asked'
  | 'partner-silent'
  | 'partner-undelivered'
  | 'proof-missing'
  | 'file-not-checked'

/** What a jury may judge: said before handing in, never a refusal. */
export function handInRemarks(entry: Entry, partners: PartnerInManifest[]): HandInRemark[] {
  const states = new Set(partners.filter((partner) => partner.kind === 'partner').map((partner) => partner.state))
  const found: [boolean, HandInRemark][] = [
    [isBeforeCutoff(entry.edition, textOf(contentOf(entry, 'description'), 'contractDate')), 'contract-before-cutoff'],
    [states.has('objected'), 'partner-objected'],
    [states.has('not-asked'), 'partner-not-asked'],
    [states.has('asked') || states.has('silent') || states.has('silent-agreed'), 'partner-silent'],
    [states.has('undelivered'), 'partner-undelivered'],
    [!hasProof(entry, partners), 'proof-missing'],
    [entry.attachments.some((file) => file.verdict === null || file.verdict === 'failed'), 'file-not-checked'],
  ]
  return found.filter(([applies]) => applies).map(([, remark]) => remark)
}

/** The confirmation of the head of administration: by upload, by an extract from the minutes, or by answering our mail. */
function hasProof(entry: Pick<Entry, 'attachments'>, partners: PartnerInManifest[]): boolean {
  const uploaded = entry.attachments.some((file) => file.kind === 'hvb-confirmation' || file.kind === 'minutes-extract')
  return uploaded || partners.some((partner) => partner.kind === 'hvb' && partner.state === 'agreed')
}

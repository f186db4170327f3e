import type { ProfileFile } from './files.rules.ts'
import type { LegalForm } from '../../topics/index.ts'

export type ProjectStatus = 'planned' | 'running' | 'ended' | 'unknown'

/** Of the register, or a name where nobody of it is meant (other states, companies). */
export type Party = { placeId: string; name: string }

/** The long texts of a profile (Steckbrief), in the order in which they are read. */
export const TEXTS = ['occasion', 'aim', 'implementation', 'financing', 'lessons'] as const
export type TextName = (typeof TEXTS)[number]

/** What a version of a profile says; stored as it is in projects_versions.content. */
export type ProfileContent = {
  title: string
  summary: string
  /** Of topics_topics; none but topics of the second level. */
  topics: string[]
  /** The categories of the prize are an axis of their own: the name as the edition has it. */
  prizeCategory: string | null
  /** Null when the partners name nobody. */
  lead: Party | null
  /** Without the lead. */
  partners: Party[]
  otherPartners: string[]
  supportedBy: string
  texts: Partial<Record<TextName, string>>
  legalForm: LegalForm | null
  /** As the partners call it, where the list says too little. */
  legalFormNote: string
  since: number | null
  until: number | null
  status: ProjectStatus
  effects: { figure: string; text: string }[]
  awards: Award[]
  links: { label: string; url: string }[]
  /** Where a summary was made from or taken over from; its readers are told so. */
  sources: string[]
  picture?: ProfilePicture
  /** Pictures and documents; versions from before there were any have none. */
  files?: ProfileFile[]
}

/** `mediaId` of media/; `credit` says whose it is. */
export type ProfilePicture = { mediaId: string; alt: string; credit: string }

/** `edition`: of the Landespreis, as in the address of its page, where it is known. */
export type Award = { kind: 'won' | 'took-part' | 'other'; text: string; edition?: string }

export const statusText: Record<ProjectStatus, string> = {
  planned: 'geplant',
  running: 'laufend',
  ended: 'beendet',
  unknown: 'ohne Angabe',
}

export function partiesOf({ lead, partners }: Pick<ProfileContent, 'lead' | 'partners'>): Party[] {
  return lead ? [lead, ...partners] : partners
}

/** Everything of a profile that a search reads besides its title, its names and its summary. */
export function bodyOf({ texts, legalFormNote, otherPartners, supportedBy, effects, awards }: ProfileContent): string {
  const said = [
    ...TEXTS.map((name) => texts[name] ?? ''),
    ...effects.map(({ figure, text }) => `${figure} ${text}`),
    ...otherPartners,
    supportedBy,
    legalFormNote,
    ...awards.map(({ text }) => text),
  ]
  return said.filter((text) => text !== '').join('\n')
}

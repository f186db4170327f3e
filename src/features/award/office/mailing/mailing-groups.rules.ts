import type { EntryState } from '../../entry.rules.ts'

/** What is known of an entry's person when mails are written: nothing that the office may not know at this moment. */
export type MailedEntry = {
  entryId: string
  name: string
  email: string
  leadName: string
  state: EntryState
  categoryId: string | null
  categoryTitle: string | null
  admitted: boolean | null
  receiptNumber: string | null
  /** Since the opening, of what was handed in; before, null. */
  title: string | null
  extendedUntil: Date | null
  /** Only once the results are public; before, null. */
  won: boolean | null
}

export const ENTRY_GROUPS = [
  'entrants',
  'drafts',
  'handed-in',
  'admitted',
  'not-admitted',
  'category',
  'winners',
  'others',
  'picked',
] as const
export type EntryGroup = (typeof ENTRY_GROUPS)[number]
export type GroupKey = { editionId: string; group: EntryGroup | 'jurors'; categoryId: string | null }

export const SOURCE = 'award'

export function keyOf({ editionId, group, categoryId }: GroupKey): string {
  return [SOURCE, editionId, group, ...(categoryId ? [categoryId] : [])].join(':')
}

export function readKey(key: string): GroupKey | null {
  const [source, editionId = '', group = '', categoryId = null] = key.split(':')
  const known = [...ENTRY_GROUPS, 'jurors'].find((one) => one === group) as GroupKey['group'] | undefined
  return source === SOURCE && known ? { editionId, group: known, categoryId } : null
}

const belongs: Record<EntryGroup, (entry: MailedEntry, chosen: { categoryId: string | null; picked: string[] }) => boolean> = {
  entrants: ({ state }) => state !== 'withdrawn',
  drafts: ({ state }) => state === 'draft' || state === 'taken-back',
  'handed-in': ({ state }) => state === 'handed-in',
  admitted: ({ state, admitted }) => state === 'handed-in' && admitted === true,
  'not-admitted': ({ state, admitted }) => state === 'handed-in' && admitted === false,
  category: ({ state, categoryId }, chosen) => state === 'handed-in' && categoryId === chosen.categoryId,
  winners: ({ won }) => won === true,
  others: ({ won, admitted }) => won === false && admitted === true,
  picked: ({ entryId, state }, { picked }) => state !== 'withdrawn' && picked.includes(entryId),
}

export function isInGroup(entry: MailedEntry, group: EntryGroup, chosen: { categoryId: string | null; picked: string[] }) {
  return belongs[group](entry, chosen)
}

export type Moment = { opened: boolean; resultsArePublic: boolean }

/** Before the opening no title; results only when they are public. */
export function groupsAt({ resultsArePublic }: Moment): EntryGroup[] {
  return ENTRY_GROUPS.filter((group) => resultsArePublic || (group !== 'winners' && group !== 'others'))
}

export function fieldNamesOf(group: GroupKey['group'], { opened }: Moment): string[] {
  if (group === 'jurors') return ['name', 'sitz', 'ausgabe', 'link']
  const always = ['name', 'organisation', 'kategorie', 'frist', 'ausgabe', 'link']
  if (group === 'entrants' || group === 'drafts' || group === 'picked') return always
  return [...always, 'eingangsnummer', ...(opened ? ['titel'] : [])]
}

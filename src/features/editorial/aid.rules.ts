/** What an aid of the library says beside its words; all as text, empty when it is not said. */
export type Aid = {
  sort: AidSort | ''
  /** Slug of a topic. */
  topic: string
  publisher: string
  licence: string
  sourceUrl: string
  /** Calendar day the source itself bears. */
  sourceDated: string
  /** Ids of media items, with spaces between. */
  files: string
}

export const AID_SORTS = ['law', 'checklist', 'agreement', 'guide'] as const
export type AidSort = (typeof AID_SORTS)[number]

export const EMPTY_AID: Aid = { sort: '', topic: '', publisher: '', licence: '', sourceUrl: '', sourceDated: '', files: '' }

export function sameAid(one: Aid | null, other: Aid | null): boolean {
  if (one === null || other === null) return one === other
  return (Object.keys(EMPTY_AID) as (keyof Aid)[]).every((name) => one[name] === other[name])
}

export function filesOf({ files }: Pick<Aid, 'files'>): string[] {
  return files.split(' ').filter(Boolean)
}

export const MOST_FILES = 10

export function hasRoom(aid: Aid): boolean {
  return filesOf(aid).length < MOST_FILES
}

/** Once, however often. */
export function withFile(aid: Aid, mediaId: string): Aid {
  return { ...aid, files: [...new Set([...filesOf(aid), mediaId])].join(' ') }
}

export function withoutFile(aid: Aid, mediaId: string): Aid {
  return {
    ...aid,
    files: filesOf(aid)
      .filter((one) => one !== mediaId)
      .join(' '),
  }
}

export type AidObstacle = 'sort-missing' | 'publisher-missing' | 'licence-missing' | 'nothing-to-read'

/** Why an aid is not published yet; the order is that of the form. */
export function aidObstacle(aid: Aid, text: string): AidObstacle | null {
  if (aid.sort === '') return 'sort-missing'
  if (aid.publisher === '') return 'publisher-missing'
  if (aid.licence === '') return 'licence-missing'
  return text === '' && aid.sourceUrl === '' && aid.files === '' ? 'nothing-to-read' : null
}

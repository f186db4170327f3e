/** The laudatory speech of a category. */
export type Speech = { categoryId: string; category: string; speaker: string; minutes: number }
export type ScheduledSpeech = Speech & { beginsAt: Date; endsAt: Date }
export type Direction = 'up' | 'down'

const MINUTE_MS = 60_000

/** One after the other, without a break. */
export function scheduled(speeches: Speech[], beginsAt: Date): ScheduledSpeech[] {
  let at = beginsAt.getTime()
  return speeches.map((speech) => {
    const from = at
    at += speech.minutes * MINUTE_MS
    return { ...speech, beginsAt: new Date(from), endsAt: new Date(at) }
  })
}

/** The first goes no further up, the last no further down. */
export function moved(speeches: Speech[], categoryId: string, direction: Direction): Speech[] {
  const from = speeches.findIndex((speech) => speech.categoryId === categoryId)
  const to = direction === 'up' ? from - 1 : from + 1
  const [one, other] = [speeches[from], speeches[to]]
  if (!one || !other) return speeches
  return speeches.map((speech, index) => (index === from ? other : index === to ? one : speech))
}

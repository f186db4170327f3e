import type { Excerpt } from './search.ts'

/** Signs that occur in no text: between them stands what was looked for (StartSel and StopSel of ts_headline). */
export const START = '\u0001'
export const STOP = '\u0002'

export function excerptOf(headline: string): Excerpt {
  return headline
    .split(START)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, marked: false }]
      const [marked = '', rest = ''] = part.split(STOP)
      return [
        { text: marked, marked: true },
        { text: rest, marked: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

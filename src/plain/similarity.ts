import { fold } from './fold.ts'

/** Share of word pieces of three letters that two texts have in common: 0 nothing, 1 everything (Jaccard index). */
export function similarity(a: string, b: string): number {
  const [ofA, ofB] = [pieces(a), pieces(b)]
  if (ofA.size === 0 || ofB.size === 0) return 0
  const common = [...ofA].filter((piece) => ofB.has(piece)).length
  return common / (ofA.size + ofB.size - common)
}

function pieces(text: string): Set<string> {
  const words = fold(text).split(' ')
  return new Set(
    words.flatMap((word) => {
      const padded = ` ${word} `
      return word === '' ? [] : Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3))
    }),
  )
}

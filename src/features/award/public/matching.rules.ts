import { fold } from '../../../plain/fold.ts'

/** Items whose text contains every word of the search, umlauts and ß folded. An empty search keeps all. */
export function matching<T>(items: T[], search: string, textOf: (item: T) => string): T[] {
  const words = fold(search).split(' ').filter(Boolean)
  if (search.trim() !== '' && words.length === 0) return []
  return items.filter((item) => {
    const text = fold(textOf(item))
    return words.every((word) => text.includes(word))
  })
}

/** One page of a list; whoever asks for one that is not there gets the nearest that is. */
export function inPages<T>(items: T[], asked: string | undefined, perPage: number): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / perPage))
  const page = Math.min(asked && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1, pages)
  return { shown: items.slice((page - 1) * perPage, page * perPage), page, pages }
}

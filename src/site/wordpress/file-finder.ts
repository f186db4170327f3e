import type { WordPressFile } from './export.ts'
import type { ImportRun, LoadedFile } from './import-run.ts'

/** '-300x200', '-scaled' and '-rotated': made by WordPress from the file that somebody brought. */
const VARIANT = /(-\d{1,5}x\d{1,5}|-scaled|-rotated)+(?=\.[A-Za-z0-9]{3,4}$)/

export type FileFinder = {
  byAddress: (address: string) => LoadedFile | null
  /** As it stands in a text: by its class, which names its number, or by its address. */
  picture: (src: string, classes: string) => LoadedFile | null
}

export function fileFinder({ from, files }: Pick<ImportRun, 'from' | 'files'>): FileFinder {
  const ids = new Map(from.files.map((file: WordPressFile) => [keyOf(file.address, from.address), file.id]))
  const byAddress = (address: string) => files.get(ids.get(keyOf(address, from.address)) ?? 0) ?? null
  return {
    byAddress,
    picture: (src, classes) => files.get(Number(/wp-image-(\d+)/.exec(classes)?.[1] ?? 0)) ?? byAddress(src),
  }
}

function keyOf(address: string, site: URL): string {
  const url = URL.parse(address, site)
  return url ? `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(VARIANT, '')}` : ''
}

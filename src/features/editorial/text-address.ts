import { paths } from '../../paths.ts'
import { addressesOf } from './english/english-address.ts'
import type { TextKey } from './text.rules.ts'

/** Where everybody reads it. */
export function publicAddress({ kind, slug }: TextKey): string {
  if (kind === 'english') return addressesOf(slug).english
  return { news: paths.newsItem, page: paths.page, aid: paths.library.aid }[kind].to({ slug })
}

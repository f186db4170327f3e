/** What a WordPress says of itself, read from its REST API or from an export file (WXR): the same to whoever goes on with it. */
export type WordPressExport = {
  /** Host and folder it stands on, without www: 'alt.example'. With a post's number it is the key of everything. */
  source: string
  /** 'https://alt.example/' */
  address: URL
  posts: WordPressPost[]
  files: WordPressFile[]
  terms: WordPressTerm[]
}

export type WordPressTerm = { taxonomy: string; slug: string; name: string; link: string | null }

export type WordPressPost = {
  id: number
  type: string
  isPublic: boolean
  slug: string
  link: string
  title: string
  /** Paragraphs are marked, short codes may still be in it. */
  html: string
  excerpt: string
  publishedAt: Date
  /** When it was changed last, as it says itself; '' when it does not. */
  modified: string
  /** Custom fields by name, those of ACF included; the hidden ones ('_thumbnail_id') are left out. */
  fields: Map<string, string[]>
  terms: Pick<WordPressTerm, 'taxonomy' | 'slug' | 'name'>[]
  pictureId: number | null
}

export type WordPressFile = {
  id: number
  address: string
  /** The page that WordPress makes for it. */
  page: string | null
  alt: string
  caption: string
}

/** Of the operator's making or the network's: told in one sentence, nothing has been imported then. */
export class Unreadable extends Error {}

export function sourceOf({ hostname, port, pathname }: URL): string {
  const host = port === '' ? hostname : `${hostname}:${port}`
  return (host.replace(/^www\./, '') + pathname).replace(/\/+$/, '')
}

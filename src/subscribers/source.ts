import type { Db } from '../platform/db.ts'

/** What somebody can get mails about. The key begins with its kind and stays for years: 'thema:standesamt'. */
export type Subject = { key: string; title: string }

/** Since when somebody follows a subject, or until when they were told. */
export type Follow = { key: string; after: Date }

export type NewsItem = {
  title: string
  summary: string
  /** Within the portal: '/projekte/gemeinsamer-bauhof'. */
  href: string
  /** Which of the followed subjects it belongs to. */
  subjects: string[]
  /** 'Neu' */
  note: string
}

/** Mails that collect what is new, once a week or a month. */
export type Digest = {
  listNews: (db: Db, asked: { follows: Follow[]; until: Date }) => Promise<NewsItem[]>
  /** '3 Neuigkeiten zu Ihren Themen' */
  subject: (count: number) => string
}

/** What a feature offers to subscribers; site/ hands it over. */
export type SubscriptionSource = {
  /** In addresses, and in what was decided: 'projekte'. */
  name: string
  title: string
  /** The first part of its keys. */
  kinds: string[]
  listOffered: (db: Db) => Promise<{ legend: string; subjects: Subject[] }[]>
  /** Those of the keys that exist and are its own. */
  findSubjects: (db: Db, keys: string[]) => Promise<Subject[]>
  /** Null where mails go when somebody sends them. */
  digest: Digest | null
}

/** Nothing but what the sources offer: an address brings in nothing else. */
export async function findSubjects(db: Db, sources: SubscriptionSource[], keys: string[]): Promise<Subject[]> {
  const found = await Promise.all(sources.map((source) => source.findSubjects(db, keys.filter(isOf(source)))))
  return found.flat()
}

export function isOf({ kinds }: Pick<SubscriptionSource, 'kinds'>): (key: string) => boolean {
  return (key) => kinds.includes(key.split(':')[0] ?? '')
}

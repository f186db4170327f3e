import { directoryOfTopic } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import type { WordPressTerm } from './export.ts'
import type { ImportRun } from './import-run.ts'
import { leadOn } from './old-addresses.ts'
import { meaningOf } from './topics-of-terms.ts'

/** The lists of a keyword lead to the topic's, all others to the whole list. */
export async function importTermAddresses(run: ImportRun): Promise<void> {
  await transact(run.deps.db, async (tx) => {
    for (const term of run.from.terms)
      await leadOn(tx, run, { postId: 0, links: [linkOf(term, run)], target: targetOf(term, run) })
  })
}

function linkOf({ taxonomy, slug, link }: WordPressTerm, { making, from }: ImportRun): string | null {
  const pattern = making.mapping.addresses[taxonomy]
  if (link !== null || pattern === undefined) return link
  return from.address.pathname.replace(/\/$/, '') + pattern.replace('{slug}', encodeURIComponent(slug))
}

function targetOf(term: WordPressTerm, { making: { mapping, themes } }: ImportRun): string {
  if (!mapping.topics.includes(term.taxonomy)) return paths.news.to()
  const meaning = meaningOf(term, mapping, themes)
  return typeof meaning === 'object' && 'topic' in meaning ? directoryOfTopic(meaning.topic) : paths.projects.directory.to()
}

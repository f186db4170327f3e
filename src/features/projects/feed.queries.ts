import type { Db } from '../../platform/db.ts'
import { findDirectory } from './directory.queries.ts'
import type { DirectoryQuestion } from './directory.rules.ts'
import type { ListedProject } from './profile.queries.ts'

export type Published = Pick<ListedProject, 'slug' | 'title' | 'summary' | 'publishedAt'>

/** What was published last of all that fits. */
export async function listNewest(db: Db, question: DirectoryQuestion, atMost: number): Promise<Published[]> {
  const { projects } = await findDirectory(db, { ...question, sortierung: 'neu', seite: 1, jeSeite: atMost })
  return projects
}

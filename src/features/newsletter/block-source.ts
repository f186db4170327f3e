import type { Db } from '../../platform/db.ts'
import type { Linked } from './blocks.rules.ts'

/** What can be told of by a block; the features are strangers, so site/ hands it over. */
export type BlockSource = {
  kind: 'news' | 'project'
  /** The newest of what is public at this moment. */
  list: (db: Db, now: Date) => Promise<Linked[]>
}

import type { Db } from '../../platform/db.ts'
import type { ChosenBlock } from './blocks.rules.ts'

/** What can be told of by a block; the features are strangers, so site/ hands it over. */
export type BlockSource = {
  kind: ChosenBlock['kind']
  /** Of what is public at this moment, what a reader would want to hear of first. */
  list: (db: Db, now: Date) => Promise<ChosenBlock[]>
}

import type { Db } from '../../platform/db.ts'
import type { Actor } from '../actor.ts'

/** What others keep about somebody's address and that should not go unnoticed; site/ hands it over. Null when there is nothing to say. */
export type AccountNotice = (db: Db, actor: Actor) => Promise<ShownNotice | null>
export type ShownNotice = { title: string; text: string; link: { href: string; label: string } }

import type { Actor } from '../../../../people/index.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Edition, Phase } from '../../edition.rules.ts'

/** Something to do or to know, with its number; the whole tile is a link. */
export type Tile = {
  title: string
  href: string
  count: number
  text: string
  /** Asks for an act now; such tiles come first. */
  due: boolean
}

export type Asked = { deps: Deps; edition: Edition; phase: Phase; actor: Actor }

/** The tiles of one topic, depending on the phase. It loads what it counts. */
export type StartTiles = (asked: Asked) => Promise<Tile[]>

import { paths } from '../../../../paths.ts'
import { listWaitingExtensions } from '../../extension-lists.queries.ts'
import { findWaitingClosing } from '../edition/parts/closing.queries.ts'
import { phasesPart } from '../edition/parts/phases-part.ts'
import type { StartTiles } from './start-tile.ts'

/** Terms that one person has proposed and a second must confirm. */
export const termTiles: StartTiles = async ({ deps: { db }, edition }) => {
  const extensions = await listWaitingExtensions(db, edition.id)
  const closing = await findWaitingClosing(db, edition.id)
  const text = (count: number) => (count === 1 ? 'wartet auf eine zweite Person' : 'warten auf eine zweite Person')
  const parts = { editionId: edition.id, part: phasesPart.slug }
  const tiles = [
    { title: 'Neuer Einreichungsschluss', count: closing ? 1 : 0, href: paths.office.edition.part.to(parts) },
    { title: 'Fristverlängerungen', count: extensions.length, href: paths.office.extensions.to() },
  ]
  return tiles.filter(({ count }) => count > 0).map((tile) => ({ ...tile, text: text(tile.count), due: true }))
}

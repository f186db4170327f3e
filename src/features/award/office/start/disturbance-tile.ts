import { paths } from '../../../../paths.ts'
import { countDisturbances } from '../../../../platform/disturbances.queries.ts'
import type { StartTiles } from './start-tile.ts'

export const disturbanceTiles: StartTiles = async ({ deps: { db } }) => {
  const count = await countDisturbances(db)
  if (count === 0) return []
  const text =
    count === 1 ? 'E-Mail oder Auftrag konnte nicht erledigt werden' : 'E-Mails und Aufträge konnten nicht erledigt werden'
  return [{ title: 'Störungen', count, text, href: paths.disturbances.to(), due: true }]
}

import { paths } from '../../../../paths.ts'
import type { StartTiles } from '../start/start-tile.ts'
import { countUnreadEntries } from './unread.queries.ts'

export const messageTiles: StartTiles = async ({ deps: { db }, edition, actor: { personId } }) => {
  const count = await countUnreadEntries(db, edition.id, personId)
  if (count === 0) return []
  return [
    {
      title: 'Neue Nachrichten',
      count,
      text: count === 1 ? 'Beitrag, zu dem Sie Ungelesenes haben' : 'Beiträge, zu denen Sie Ungelesenes haben',
      href: paths.office.entries.to({ nachrichten: 'ungelesen' }),
      due: true,
    },
  ]
}

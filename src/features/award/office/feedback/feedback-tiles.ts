import { paths } from '../../../../paths.ts'
import type { StartTiles } from '../start/start-tile.ts'
import { listFeedback } from './feedback.queries.ts'

/** Once everybody knows the winners, the others wait for a word. */
export const feedbackTiles: StartTiles = async ({ deps: { db }, edition }) => {
  const waiting = (await listFeedback(db, edition.id)).filter(
    (one) => one.isDue && one.resultsArePublic && !one.written?.releasedAt,
  )
  if (waiting.length === 0) return []
  const href = paths.office.feedback.list.to()
  return [{ title: 'Rückmeldungen', count: waiting.length, text: 'noch nicht freigegeben', href, due: true }]
}

import { paths } from '../../../../paths.ts'
import type { StartTiles } from '../../office/start/start-tile.ts'
import { countOpenQuestions } from '../asked-questions.queries.ts'

export const questionTiles: StartTiles = async ({ deps: { db }, edition }) => {
  const count = await countOpenQuestions(db, edition.id)
  if (count === 0) return []
  const text = count === 1 ? 'Frage wartet auf eine Antwort' : 'Fragen warten auf eine Antwort'
  return [{ title: 'Offene Fragen', count, text, href: paths.office.questions.list.to(), due: true }]
}

import type { Tx } from '../../../../platform/db.ts'
import { wallClockOf } from '../../../../plain/wall-clock.ts'
import type { Item } from '../../office/edition/parts/field.ts'
import { baseOf, readContent } from '../../office/edition/parts/part-content.queries.ts'
import { savePartIn } from '../../office/edition/parts/part-transaction.queries.ts'
import { questionsPart } from '../../office/edition/parts/questions-part.ts'
import { placeInChapter } from '../answering.rules.ts'
import type { QuestionDraft } from '../asked-questions.queries.ts'
import { findNewSlug } from './faq-slug.queries.ts'

type Sorting = { editionId: string; draft: QuestionDraft; number: number; personId: string; at: Date }

/** By the same door as every change of an edition: with its line in the log, and refused where the edition is closed. */
export async function sortIntoFaq(tx: Tx, sorting: Sorting): Promise<{ slug: string } | { sentence: string }> {
  const { editionId, draft, number, personId, at } = sorting
  const before = await readContent(tx, questionsPart, editionId)
  const place = placeInChapter(before.items, ({ texts }) => texts.chapter ?? '', draft.chapter)
  const items = before.items.toSpliced(place, 0, itemOf(draft, at))
  const reason = `Antwort auf die Frage ${number}`
  const typed = { values: before.values, items }
  const saved = await savePartIn(tx, { part: questionsPart, editionId, typed, base: baseOf(before), reason, personId })
  if (saved.kind === 'refused') return { sentence: Object.values(saved.errors)[0] ?? '' }
  if (saved.kind !== 'saved') throw new Error(`the questions of ${editionId} were ${saved.kind} under the lock`)
  return { slug: await findNewSlug(tx, { editionId, known: before.items.map(({ id }) => id) }) }
}

function itemOf({ wording, chapter, answer, reviewOn }: QuestionDraft, at: Date): Item {
  return { id: '', texts: { chapter, question: wording, answer, review_on: reviewOn ?? '', visible_from: wallClockOf(at) } }
}

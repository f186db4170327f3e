import { findAskedQuestion } from '../../src/features/award/questions/asked-questions.queries.ts'
import { recordDraft, recordQuestion } from '../../src/features/award/questions/record-question.queries.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db } from '../../src/platform/db.ts'

const OFFICE = 'ingrid.vordruck@buero.example'
const ASKED = [
  {
    id: '7a1c2f60-0000-4000-8000-000000000041',
    at: '2025-12-02T11:20',
    question: 'Beispielfrage: Dürfen wir zu unserem Beitrag einen Film zeigen, oder nur Dokumente anhängen?',
    answer: '',
  },
  {
    id: '7a1c2f60-0000-4000-8000-000000000042',
    at: '2025-12-03T15:05',
    question: 'Beispielfrage: Unser Zweckverband möchte federführend einreichen. Wer bestätigt dann den Beitrag?',
    answer: 'Ein Zweckverband kann einreichen. (Erfundener Entwurf: Das Wettbewerbsbüro ergänzt, wer für ihn bestätigt.)',
  },
]

/** Made up, and called so: one that nobody has answered, one with a draft of an answer. */
export async function seedQuestions(db: Db): Promise<void> {
  const edition = await db.selectFrom('award_editions').where('slug', '=', '2025-2026').select('id').executeTakeFirst()
  const office = await db.selectFrom('people_persons').where('email', '=', OFFICE).select('id').executeTakeFirst()
  if (!edition || !office) return
  for (const { id, at, question, answer } of ASKED) {
    if (await findAskedQuestion(db, id)) continue
    const asked = {
      id,
      editionId: edition.id,
      origin: 'form',
      chapter: '',
      question,
      name: '',
      email: '',
      personId: null,
    } as const
    const words = { id, number: 1, wording: question, chapter: 'Teilnahme', answer, conditionId: null, reviewOn: null }
    await transact(db, async (tx) => {
      await recordQuestion(tx, { ...asked, enteredBy: null }, berlinInstant(at))
      if (answer !== '') await recordDraft(tx, words, { questionId: id, personId: office.id, at: berlinInstant(at) })
    })
  }
}

import { randomUUID } from 'node:crypto'
import { receiveQuestion } from '../src/features/award/questions/receive-question.ts'
import type { NewQuestion } from '../src/features/award/questions/record-question.queries.ts'
import type { Deps } from '../src/platform/deps.ts'

/** A question to the office of the prize as the form makes it, without the form's time trap. */
export async function givenQuestion(deps: Deps, asked: Partial<NewQuestion> = {}): Promise<string> {
  const id = randomUUID()
  const edition = await deps.db
    .selectFrom('award_editions')
    .where('slug', '=', '2025-2026')
    .select('id')
    .executeTakeFirstOrThrow()
  await receiveQuestion(deps, {
    id,
    editionId: edition.id,
    origin: 'form',
    chapter: '',
    question: 'Zählt ein Zweckverband?',
    name: '',
    email: '',
    personId: null,
    enteredBy: null,
    ...asked,
  })
  return id
}

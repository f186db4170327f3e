import type { Db } from '../../platform/db.ts'
import { adviceFor, type Advice } from './advice.rules.ts'
import { countDirectory, type DirectoryCounts } from './directory.queries.ts'
import type { DirectoryQuestion } from './directory.rules.ts'

export type CountedAdvice = Advice & { total: number }

/** What finds something in the place of a question that found nothing. */
export async function listAdvice(
  db: Db,
  question: DirectoryQuestion,
  { total, words }: DirectoryCounts,
): Promise<CountedAdvice[]> {
  if (total > 0) return []
  const counted: CountedAdvice[] = []
  for (const advice of adviceFor(question, words?.near ?? []))
    counted.push({ ...advice, total: (await countDirectory(db, advice.question)).total })
  return counted.filter((advice) => advice.total > 0)
}

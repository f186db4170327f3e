import { paths } from '../../../paths.ts'
import type { Db } from '../../../platform/db.ts'
import { listEditions } from '../edition.queries.ts'
import { announcedEditions } from './announced.rules.ts'

/** For the sitemap: every public page of the prize that has something to say at that instant. */
export async function listAwardAddresses(db: Db, at: Date): Promise<string[]> {
  const editions = announcedEditions(await listEditions(db), at)
  const [newest] = editions
  if (!newest) return [paths.award.call.to()]
  const { call, categories, conditions, jury, dates, questions, editions: all, edition } = paths.award
  const filled: [string, unknown[]][] = [
    [categories.to(), newest.categories],
    [conditions.to(), newest.conditions],
    [jury.to(), newest.seats],
    [dates.to(), newest.dates],
    [questions.to(), newest.questions],
  ]
  return [
    call.to(),
    ...filled.filter(([, items]) => items.length > 0).map(([href]) => href),
    all.to(),
    ...editions.map(({ slug }) => edition.to({ slug })),
  ]
}

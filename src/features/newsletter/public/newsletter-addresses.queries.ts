import { paths } from '../../../paths.ts'
import type { Db } from '../../../platform/db.ts'
import { listPublicIssues } from '../issues.queries.ts'

/** For search engines. */
export async function listNewsletterAddresses(db: Db, at: Date): Promise<string[]> {
  const issues = await listPublicIssues(db, at)
  const { page, archive, issue } = paths.newsletter
  return [page.to(), archive.to(), ...issues.map(({ number }) => issue.to({ number: String(number) }))]
}

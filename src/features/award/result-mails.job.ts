import { paths } from '../../paths.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { resultMail } from './entrant/result.mail.tsx'
import { listDueResults, recordResultMail, type ResultNews } from './result-mails.queries.ts'

/** Looked for each minute: from the instant of the release on, everybody who took part is told the result of their entry. */
export const sendResults: Tick = async (deps) => {
  const now = await databaseNow(deps.db)
  for (const news of await listDueResults(deps.db)) await send(deps, news, now)
}

async function send(deps: Deps, news: ResultNews, now: Date): Promise<void> {
  const { entryId, personId } = news
  const { baseUrl } = deps.config
  const page = news.wonCategory ? paths.award.winner.to({ entryId }) : paths.award.edition.to({ slug: news.editionSlug })
  const link = baseUrl + page
  const message = resultMail({ ...news, link, baseUrl })
  await transact(deps.db, async (tx) => {
    if (!(await recordResultMail(tx, { entryId, personId, at: now }))) return
    await queueMail(tx, { ...message, recipient: news.email, onceKey: `result ${entryId} ${personId}`, queuedAt: now })
  })
}

import { paths } from '../../../paths.ts'
import { listPersonsWithRole } from '../../../people/index.ts'
import { transact } from '../../../platform/db.ts'
import type { Job } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/mail.ts'
import { findObjection } from '../partner-answers.queries.ts'
import { listHandInPersons } from '../submission.queries.ts'
import { objectionMail } from './objection.mail.tsx'

export const MAIL_OBJECTION = 'award-mail-objection'

/** To everybody who may hand in, and to the office. */
export const mailObjection: Job = async (deps, payload) => {
  const requestId = String(payload.requestId)
  const objection = await findObjection(deps.db, requestId)
  if (!objection) return
  const { baseUrl } = deps.config
  const { entryId } = objection
  const ofEntrants = { to: 'entrant' as const, link: baseUrl + paths.award.partnerRequests.to({ entryId }) }
  const ofOffice = { to: 'office' as const, link: baseUrl + paths.office.entry.to({ entryId }) }
  const entrants = (await listHandInPersons(deps.db, entryId)).map((person) => ({ ...person, ...ofEntrants }))
  const office = (await listPersonsWithRole(deps.db, 'office')).map((person) => ({ ...person, ...ofOffice }))
  await transact(deps.db, async (tx) => {
    for (const person of [...entrants, ...office]) {
      const message = objectionMail({ objection, to: person.to, link: person.link, baseUrl })
      await queueMail(tx, {
        ...message,
        recipient: person.email,
        onceKey: `objection ${requestId} ${person.personId}`,
        queuedAt: deps.clock.now(),
      })
    }
  })
}

import { paths } from '../../../../paths.ts'
import { listPersonsWithRole } from '../../../../people/index.ts'
import { transact } from '../../../../platform/db.ts'
import type { Job } from '../../../../platform/jobs.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { findEditionById } from '../../edition.queries.ts'
import { countEntries } from '../entries/entry-counts.queries.ts'
import { openingMail } from './opening.mail.tsx'
import { findOpeningFacts } from './opening.queries.ts'

/** What had been done when the job was added, not what has been done since. */
export const mailOpening: Job = async ({ db, config, clock }, payload) => {
  const editionId = String(payload.editionId)
  const acts = Number(payload.acts)
  const edition = await findEditionById(db, editionId)
  if (!edition) return
  const facts = await findOpeningFacts(db, editionId)
  const { handedIn } = await countEntries(db, editionId)
  const link = config.baseUrl + (acts === 2 ? paths.office.entries : paths.office.opening).to()
  const told = { edition: edition.title, acts: facts.acts.slice(0, acts), handedIn, link, baseUrl: config.baseUrl }
  const persons = await listPersonsWithRole(db, 'office')
  await transact(db, async (tx) => {
    for (const person of persons) {
      await queueMail(tx, {
        ...openingMail({ ...told, name: person.name }),
        recipient: person.email,
        onceKey: `opening ${editionId} ${acts} ${person.personId}`,
        queuedAt: clock.now(),
      })
    }
  })
}

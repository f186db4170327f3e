import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Job, Jobs, Tick } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/mail.ts'
import { findToldCorrection, listEndingCorrections, type ToldCorrection } from '../correction-told.queries.ts'
import { MAIL_CORRECTION, MAIL_CORRECTION_END } from '../correction-transaction.queries.ts'
import { listHandInPersons } from '../submission.queries.ts'
import { correctionEndMail, correctionMail, correctionReminderMail } from './correction.mail.tsx'

type Message = typeof correctionMail

const mailCorrection: Job = async (deps, { correctionId }) => {
  const told = await findToldCorrection(deps.db, String(correctionId))
  if (told && !told.endedAt) await tell(deps, told, { message: correctionMail, occasion: 'correction' })
}

const mailCorrectionEnd: Job = async (deps, { correctionId }) => {
  const told = await findToldCorrection(deps.db, String(correctionId))
  if (told) await tell(deps, told, { message: correctionEndMail, occasion: 'correction-end' })
}

export const correctionJobs: Jobs = { [MAIL_CORRECTION]: mailCorrection, [MAIL_CORRECTION_END]: mailCorrectionEnd }

const REMIND_BEFORE_MS = 2 * 86_400_000

/** Looked for each minute; each person once per correction. */
export const remindOfCorrections: Tick = async (deps) => {
  const ending = await listEndingCorrections(deps.db, await databaseNow(deps.db), REMIND_BEFORE_MS)
  for (const told of ending) await tell(deps, told, { message: correctionReminderMail, occasion: 'correction-reminder' })
}

/** Everybody who may hand in. */
async function tell(deps: Deps, told: ToldCorrection, { message, occasion }: { message: Message; occasion: string }) {
  const { baseUrl } = deps.config
  const link = baseUrl + paths.award.entry.to({ entryId: told.entryId })
  const persons = await listHandInPersons(deps.db, told.entryId)
  await transact(deps.db, async (tx) => {
    for (const { name, email, personId } of persons) {
      const onceKey = `${occasion} ${told.correctionId} ${personId}`
      const mail = message({ ...told, name, link, baseUrl })
      await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: deps.clock.now() })
    }
  })
}

import type { Tick } from '../platform/jobs.ts'
import { removeOldLimits } from '../platform/limits.queries.ts'
import { removeOldAddresses } from './address/former-address.queries.ts'
import { removeOldPasskeyChallenges } from './factors/passkey.queries.ts'
import { removeNamelessPersons } from './person.queries.ts'
import { removeDeadSessions } from './sessions/session.queries.ts'
import { removeOldChallenges } from './sign-in/challenge.queries.ts'
import { changeSentSecretsForgotten } from './sign-in/forget-mail.queries.ts'
import { removeOldDevices } from './sign-in/known-device.queries.ts'

/** What has expired is not kept: challenges, sessions, devices, limits, addresses whose owners never told a name. */
export const tidyUp: Tick = async ({ db }) => {
  await changeSentSecretsForgotten(db)
  await removeDeadSessions(db)
  await removeOldChallenges(db)
  await removeOldAddresses(db)
  await removeOldPasskeyChallenges(db)
  await removeOldDevices(db)
  await removeOldLimits(db)
  await removeNamelessPersons(db)
}

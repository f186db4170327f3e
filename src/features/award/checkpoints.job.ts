import canonicalize from 'canonicalize'
import { paths } from '../../paths.ts'
import { listPersonsWithRole } from '../../people/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tick } from '../../platform/jobs.ts'
import { signJws } from '../../platform/jws.ts'
import { queueMail } from '../../platform/mail.ts'
import { checkpointMail } from './checkpoint.mail.tsx'
import { findHead, listDueCheckpoints, recordCheckpoint } from './checkpoint.queries.ts'
import { checkpointStatement, isMailed, type Checkpoint, type DueCheckpoint } from './checkpoint.rules.ts'

/** Looked for each minute: one per hour, and one for what nobody may rewrite afterwards. A chain without events has none. */
export const makeCheckpoints: Tick = async (deps) => {
  for (const due of await listDueCheckpoints(deps.db)) await make(deps, due)
}

async function make(deps: Deps, due: DueCheckpoint): Promise<void> {
  const { publicJwk } = deps.keys.signing
  await transact(deps.db, async (tx) => {
    const head = await findHead(tx)
    if (head.seq === 0) return
    const at = await databaseNow(tx)
    const statement = canonicalize(checkpointStatement({ issuer: deps.config.baseUrl, ...head, at })) as string
    const checkpoint = { ...head, at, jws: signJws(statement, deps.keys.signing) }
    const id = await recordCheckpoint(tx, { ...checkpoint, ...due, key: publicJwk })
    if (id && isMailed(due.occasion)) await tell(tx, deps, { id, checkpoint, occasion: due.occasion })
  })
}

type Told = { id: string; checkpoint: Checkpoint; occasion: DueCheckpoint['occasion'] }

/** To several persons of two bodies, on their own mail servers: nobody can take all of these mails back. */
async function tell(tx: Tx, { config }: Deps, { id, checkpoint, occasion }: Told): Promise<void> {
  const link = config.baseUrl + paths.award.checkpoints.to()
  const persons = [...(await listPersonsWithRole(tx, 'office')), ...(await listPersonsWithRole(tx, 'juror'))]
  for (const { personId, name, email } of persons)
    await queueMail(tx, {
      ...checkpointMail({ name, occasion, checkpoint, link, baseUrl: config.baseUrl }),
      recipient: email,
      onceKey: `checkpoint ${id} ${personId}`,
      queuedAt: checkpoint.at,
    })
}

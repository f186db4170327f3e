import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { listNewMails, removeMail, setMailAside } from '../../../platform/maildir.ts'
import { readReport } from '../../../platform/mail-report.ts'
import { readReturnPath } from '../../../platform/return-path.ts'
import { noteBouncedMail, suppressAddress } from '../../../subscribers/index.ts'
import { bounceOf, type BounceKind } from './bounce.rules.ts'
import { findBouncedMail, recordBounce } from './bounces.queries.ts'

const AT_ONCE = 200

/**
 * What was understood is a fact in the database, and the report is removed: it is full of addresses. Everything else is set aside for a
 * person: somebody has answered, or a report names no mail of ours.
 */
export const readBounces: Tick = async (deps) => {
  const { bouncesDir } = deps.config
  if (!bouncesDir) return
  for (const { name, raw } of await listNewMails(bouncesDir, AT_ONCE))
    await ((await noteReport(deps, raw)) ? removeMail(bouncesDir, name) : setMailAside(bouncesDir, name))
}

/** False when a person should look. */
async function noteReport(deps: Deps, raw: string): Promise<boolean> {
  const report = readReport(raw)
  if (!report) return false
  const [mailId] = report.addresses.flatMap((address) => readReturnPath(deps, address) ?? [])
  if (!mailId) return false
  const kind = bounceOf(report)
  if (kind) await transact(deps.db, (tx) => note(tx, { mailId, kind, status: report.status }))
  return true
}

async function note(tx: Tx, { mailId, kind, status }: { mailId: string; kind: BounceKind; status: string }): Promise<void> {
  const mail = await findBouncedMail(tx, mailId)
  if (!mail) return noteBouncedMail(tx, { mailId, kind, status })
  if (!(await recordBounce(tx, { mailId, issueId: mail.issueId, kind, status }))) return
  if (kind === 'hard') await suppressAddress(tx, { email: mail.email, reason: 'bounced' })
  if (kind === 'complaint') await suppressAddress(tx, { email: mail.email, reason: 'complained' })
}

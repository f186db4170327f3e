import type { Db, Tx } from '../platform/db.ts'
import { sha256 } from '../platform/random.ts'
import { allow, refuse, type Decision } from '../plain/decision.ts'
import { recordRelease } from './delivery.queries.ts'
import { findMailingCase } from './mailing-case.ts'
import { releaseSeen, seenMark, type PreviewRefusal, type ReleaseRefusal } from './mailing.rules.ts'
import { findMailing, recordMailing } from './mailings.queries.ts'
import type { Recipient } from './merge.rules.ts'
import type { RecipientSource } from './source.ts'

type OwnMailing = { id: string; source: RecipientSource; groupKey: string; subject: string; body: string; baseUrl: string }
type Release = { personId: string; at: Date; seen: string | null }
type Previewed = { recipients: Recipient[]; groupLabel: string; mark: string }

/** What would go out at this moment, decided like the release itself. The mark travels with the button that releases it. */
export async function previewOwnMailing(db: Db, own: OwnMailing): Promise<Decision<Previewed, PreviewRefusal>> {
  return decideOwn(db, own, null)
}

/**
 * A mailing that a feature begins and releases in the transaction of the fact it tells of: both are there, or neither. Whoever calls has
 * asked for the fresh proof. `seen` is the mark of the preview; null where the text was shown and its recipients are whoever they are.
 * Answers with the number of recipients; what is refused records nothing.
 */
export async function releaseOwnMailing(tx: Tx, own: OwnMailing & Release): Promise<Decision<number, ReleaseRefusal>> {
  const { id, groupKey, subject, body, personId, at, seen } = own
  if (await findMailing(tx, id)) return refuse('already-released')
  const decision = await decideOwn(tx, own, seen)
  if (!decision.ok) return decision
  const { recipients, groupLabel } = decision.outcome
  const isNew = await recordMailing(tx, { id, subject, body, groupKey, picked: [], personId, at })
  if (!isNew) return refuse('already-released')
  await recordRelease(tx, { mailingId: id, personId, at, recipients, groupLabel })
  return allow(recipients.length)
}

async function decideOwn(db: Db | Tx, own: OwnMailing, seen: string | null): Promise<Decision<Previewed, PreviewRefusal>> {
  const { id, source, groupKey, subject, body, baseUrl } = own
  const mailing = { id, subject, body, groupKey, picked: [], revision: 1, ...UNRELEASED }
  const { group, recipients } = await findMailingCase(db, { sources: [source], baseUrl }, mailing)
  const mark = sha256(JSON.stringify([groupKey, subject, body.replaceAll('\r\n', '\n'), seenMark(mailing, recipients)]))
  const decision = releaseSeen({ mailing, group, recipients, seen: seen ?? mark, mark })
  return decision.ok ? allow({ recipients: decision.outcome, groupLabel: group?.label ?? '', mark }) : decision
}

const UNRELEASED = {
  groupLabel: null,
  changedByName: '',
  changedAt: new Date(0),
  releasedByName: null,
  releasedAt: null,
  cancelledAt: null,
}

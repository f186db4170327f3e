import type { Tx } from '../platform/db.ts'
import { sha256 } from '../platform/random.ts'
import type { Decision } from '../plain/decision.ts'
import { recordRelease } from './delivery.queries.ts'
import { findMailingCase } from './mailing-case.ts'
import { releaseMailing, seenMark, type ReleaseRefusal } from './mailing.rules.ts'
import { lockMailing, recordMailing } from './mailings.queries.ts'
import type { RecipientSource } from './source.ts'

type OwnMailing = {
  id: string
  source: RecipientSource
  groupKey: string
  subject: string
  body: string
  personId: string
  baseUrl: string
  at: Date
}

/**
 * A mailing that a feature begins and releases in the transaction of the fact it tells of: both are there, or neither. Whoever calls has
 * asked for the fresh proof and shown the text. Answers with the number of recipients; 'nobody' records nothing.
 */
export async function releaseOwnMailing(tx: Tx, own: OwnMailing): Promise<Decision<number, ReleaseRefusal>> {
  const { id, source, groupKey, subject, body, personId, baseUrl, at } = own
  const asked = { id, subject, body, groupKey, picked: [], revision: 1, ...UNRELEASED }
  const { group, recipients } = await findMailingCase(tx, { sources: [source], baseUrl }, asked)
  const mark = sha256(seenMark(asked, recipients))
  const decision = releaseMailing({ mailing: asked, group, recipients, seen: mark, mark })
  if (!decision.ok) return decision
  await recordMailing(tx, { id, subject, body, groupKey, picked: [], personId, at })
  await lockMailing(tx, id)
  await recordRelease(tx, { mailingId: id, personId, at, recipients: decision.outcome, groupLabel: group?.label ?? '' })
  return { ok: true, outcome: decision.outcome.length }
}

const UNRELEASED = {
  groupLabel: null,
  changedByName: '',
  changedAt: new Date(0),
  releasedByName: null,
  releasedAt: null,
  cancelledAt: null,
}

import { paths } from '../../../../paths.ts'
import type { Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { sha256 } from '../../../../platform/random.ts'
import { allow, type Decision } from '../../../../plain/decision.ts'
import { mayHandIn, type Entry } from '../../entry.rules.ts'
import { shareRequestMail } from '../../partner/share-request.mail.tsx'
import { lockEntry } from '../../submission.queries.ts'
import { findSplit, isPaidOut, recordSplit } from '../../winners/split.queries.ts'
import {
  isSplitThatStands,
  proposeSplit,
  type NewSplit,
  type SplitProposal,
  type SplitRefusal,
} from '../../winners/split.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'

type Sending = { entry: Entry; winner: Winner; actor: Actor; proposal: SplitProposal }

/** Under the entry's lock. The tokens themselves are only in the mails. A second click is answered like the first. */
export async function sendSplit(deps: Deps, sending: Sending): Promise<Decision<null, SplitRefusal>> {
  const { entry, winner, actor, proposal } = sending
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const [newest, paidOut, now] = [await findSplit(tx, entry.id), await isPaidOut(tx, entry.id), await databaseNow(tx)]
    const facts = { winner, mayHandIn: mayHandIn(entry), newest, paidOut }
    const decision = proposeSplit(facts, proposal, { personId: actor.personId, now })
    if (decision.ok) await send(tx, deps, { winner, actor, split: decision.outcome })
    else if (decision.because !== 'stale' || !isSplitThatStands(newest, proposal)) return decision
    return allow(null)
  })
}

async function send(tx: Tx, deps: Deps, { winner, actor, split }: { winner: Winner; actor: Actor; split: NewSplit }) {
  const asked = split.parts.filter(({ recipient }) => recipient !== null)
  const tokens = new Map(asked.map(({ party }) => [party, deps.random.token()]))
  const { baseUrl } = deps.config
  for (const { party, name, cents, recipient } of asked) {
    const link = baseUrl + paths.award.shareAnswer.to({ token: tokens.get(party) ?? '' })
    const message = shareRequestMail({ winner, split, partyName: name, cents, askedBy: actor.name, link, baseUrl })
    const onceKey = `share-request ${split.entryId} ${split.number} ${party}`
    await queueMail(tx, { ...message, recipient: recipient ?? '', onceKey, queuedAt: split.at })
  }
  const tokenHashOf = new Map([...tokens].map(([party, token]) => [party, sha256(token)]))
  const by = { personId: actor.personId, name: actor.name, function: '' }
  await recordSplit(tx, split, { by, tokenHashOf })
}

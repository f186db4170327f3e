import { paths } from '../../../paths.ts'
import type { Actor } from '../../../people/index.ts'
import { berlinDaysLater, berlinInstant } from '../../../platform/berlin.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { recordEvent } from '../../../platform/events.ts'
import { queueMail } from '../../../platform/mail.ts'
import { sha256 } from '../../../platform/random.ts'
import { isoDate } from '../../../plain/german-date.ts'
import type { Entry } from '../entry.rules.ts'
import { keyDataOf, namingOf, partnerStandings, standingOf } from '../partner-answers-list.rules.ts'
import {
  findEditionOfAnswers,
  listPartnerRequests,
  recordPartnerRequest,
  type EditionOfAnswers,
} from '../partner-answers.queries.ts'
import { answerUntil, isRepeat, type Ask } from '../partner-answers.rules.ts'
import { partnerRequestMail } from '../partner/partner-request.mail.tsx'
import { lockEntry } from '../submission.queries.ts'

type Sending = { entry: Entry; actor: Actor; ask: Ask; partyName: string }

/** Until the end of the last day: 'bis 18. Dezember 2025, 24:00 Uhr', but never after closing. */
export function answerUntilFor(entry: Entry, days: number): Date {
  const dayAfter = isoDate(berlinDaysLater(entry.askedAt, days + 1))
  return answerUntil(berlinInstant(`${dayAfter}T00:00`), entry.edition.closesAt)
}

/** Under the entry's lock, so that a double click finds the first one's request. The token itself is only in the mail. */
export async function sendPartnerRequest(deps: Deps, sending: Sending): Promise<void> {
  const { entry, ask } = sending
  const edition = await findEditionOfAnswers(deps.db, entry.edition.id)
  await transact(deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const standings = partnerStandings(namingOf(entry), await listPartnerRequests(tx, entry.id), edition.silenceCounts)
    const askedAt = await databaseNow(tx)
    if (isRepeat(standingOf(standings, ask)?.request ?? null, ask.recipient, askedAt)) return
    await send(tx, deps, { ...sending, edition, askedAt })
  })
}

async function send(
  tx: Tx,
  deps: Deps,
  { entry, actor, ask, partyName, edition, askedAt }: Sending & { edition: EditionOfAnswers; askedAt: Date },
): Promise<void> {
  const token = deps.random.token()
  const until = answerUntilFor(entry, edition.partnerAnswerDays)
  const keyData = keyDataOf(entry)
  const id = await recordPartnerRequest(tx, {
    ...ask,
    entryId: entry.id,
    tokenHash: sha256(token),
    keyData,
    askedBy: actor.personId,
    askedAt,
    answerUntil: until,
  })
  const { baseUrl } = deps.config
  const message = partnerRequestMail({
    kind: ask.kind,
    partyName,
    keyData,
    askedBy: actor.name,
    answerUntil: until,
    silenceCounts: edition.silenceCounts,
    edition: entry.edition.title,
    link: baseUrl + paths.award.partnerAnswer.to({ token }),
    baseUrl,
  })
  await queueMail(tx, { ...message, recipient: ask.recipient, onceKey: `partner-request ${id}`, queuedAt: askedAt })
  await recordEvent(tx, {
    kind: 'partner-asked',
    actorId: actor.personId,
    subject: { table: 'award_partner_requests', id },
    at: askedAt,
    data: { entryId: entry.id, kind: ask.kind, placeId: ask.placeId },
  })
}

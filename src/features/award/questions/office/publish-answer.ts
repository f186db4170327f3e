import { randomUUID } from 'node:crypto'
import { releaseOwnMailing } from '../../../../outbox/index.ts'
import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { keyOf } from '../../office/mailing/mailing-groups.rules.ts'
import { mailingSourceOf } from '../../office/mailing/mailing-source.ts'
import { publishAnswer, type PublishRefusal } from '../answering.rules.ts'
import { lockAskedQuestion, type AskedQuestion, type QuestionDraft } from '../asked-questions.queries.ts'
import { findConditionsVersion, listCitable } from '../conditions-version.queries.ts'
import { questionPublishedMail } from '../question.mail.tsx'
import { recordPublication } from '../record-question.queries.ts'
import { everybodyMail } from './everybody-mail.ts'
import { sortIntoFaq } from './sort-into-faq.ts'

type Act = { questionId: string; personId: string; seenNumber: number; editionTitle: string }
export type Refused = { because: PublishRefusal } | { sentence: string }

/** A refusal of the edition's editor is found out inside the transaction, and takes everything back. */
class FaqRefused extends Error {}

/** One transaction: the FAQ has it, everybody who has a draft or an entry is told of it, whoever asked is told too. Null when done. */
export async function publishIn(deps: Deps, act: Act): Promise<Refused | null> {
  try {
    return await transact(deps.db, (tx) => publish(tx, deps, act))
  } catch (error) {
    if (error instanceof FaqRefused) return { sentence: error.message }
    throw error
  }
}

async function publish(tx: Tx, { config: { baseUrl } }: Deps, act: Act): Promise<Refused | null> {
  const { questionId, personId, seenNumber, editionTitle } = act
  const asked = await lockAskedQuestion(tx, questionId)
  if (!asked) return { because: 'not-drafted' }
  const cited = await citedBy(tx, asked)
  const citesCondition = Boolean(asked.draft?.conditionId)
  const decision = publishAnswer(asked, { draftNumber: seenNumber, citesCondition, conditionIsThere: cited !== null })
  if (!decision.ok) return decision
  const draft = asked.draft as QuestionDraft
  const at = await databaseNow(tx)
  const sorted = await sortIntoFaq(tx, { editionId: asked.editionId, draft, number: asked.number, personId, at })
  if ('sentence' in sorted) throw new FaqRefused(sorted.sentence)
  const link = `${baseUrl}${paths.award.questions.to({ frage: sorted.slug })}#${sorted.slug}`
  const mailing = {
    id: randomUUID(),
    source: mailingSourceOf(asked.editionId),
    groupKey: keyOf({ editionId: asked.editionId, group: 'entrants', categoryId: null }),
    ...everybodyMail({ ...draft, cited, editionTitle, link }),
  }
  const told = await releaseOwnMailing(tx, { ...mailing, personId, baseUrl, at, seen: null })
  if (!told.ok && told.because !== 'nobody') throw new FaqRefused('Die E-Mail an alle ließ sich nicht freigeben.')
  await tellAsker(tx, asked, { link, baseUrl, at })
  const out = told.ok ? { mailingId: mailing.id, told: told.outcome } : { mailingId: null, told: 0 }
  const publication = { draftId: draft.id, editionId: asked.editionId, slug: sorted.slug, cited, ...out }
  await recordPublication(tx, publication, { questionId, personId, at })
  return null
}

/** The condition as it reads at this moment, and the version of the conditions it belongs to. */
export async function citedBy(tx: Tx, { editionId, draft }: AskedQuestion) {
  if (!draft?.conditionId) return null
  const condition = (await listCitable(tx, editionId)).find(({ id }) => id === draft.conditionId)
  const version = await findConditionsVersion(tx, editionId)
  return condition && version ? { ...condition, ...version } : null
}

async function tellAsker(tx: Tx, asked: AskedQuestion, { link, baseUrl, at }: { link: string; baseUrl: string; at: Date }) {
  if (asked.email === '') return
  const mail = questionPublishedMail({ number: asked.number, name: asked.name, link, baseUrl })
  await queueMail(tx, { ...mail, recipient: asked.email, onceKey: `question published ${asked.id}`, queuedAt: at })
}

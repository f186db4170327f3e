import type { Actor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import { answeredMail } from '../case.mail.tsx'
import { listAnswers, lockCase } from '../case.queries.ts'
import { answerCase, takeCase, type AnswerKind, type AnswerRefusal, type TakeRefusal } from '../case.rules.ts'
import { recordAnswer, recordTaking } from '../record-case.queries.ts'

type Wish = { id: string; kind: AnswerKind; text: string }

/** Null when it was done, also by a first click. */
export function answerIn(deps: Deps, { personId }: Actor, caseId: string, wish: Wish): Promise<AnswerRefusal | null> {
  return transact(deps.db, async (tx) => {
    const one = await lockCase(tx, caseId)
    if (!one) return 'closed'
    const sent = (await listAnswers(tx, caseId)).find(({ id }) => id === wish.id)
    if (sent) return sent.kind === wish.kind && sent.text === wish.text ? null : 'sent-otherwise'
    const decision = answerCase(one, wish)
    if (!decision.ok) return decision.because
    const { isMailed, takes } = decision.outcome
    const at = await databaseNow(tx)
    if (isMailed) {
      const mail = answeredMail({
        number: one.number,
        answer: wish.kind,
        name: one.name,
        text: wish.text,
        baseUrl: deps.config.baseUrl,
      })
      await queueMail(tx, { ...mail, recipient: one.email, onceKey: `feedback answer ${wish.id}`, queuedAt: at })
    }
    if (takes) await recordTaking(tx, { caseId, personId, at })
    await recordAnswer(tx, { ...wish, isMailed }, { caseId, personId, at })
    return null
  })
}

export function takeIn(deps: Deps, { personId }: Actor, caseId: string): Promise<TakeRefusal | null> {
  return transact(deps.db, async (tx) => {
    const one = await lockCase(tx, caseId)
    if (!one) return 'closed'
    const decision = takeCase(one, personId)
    if (!decision.ok) return decision.because
    if (decision.outcome === 'taken') await recordTaking(tx, { caseId, personId, at: await databaseNow(tx) })
    return null
  })
}

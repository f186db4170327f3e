import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { closeQuestion, draftAnswer, type CloseRefusal, type DraftRefusal } from '../answering.rules.ts'
import { lockAskedQuestion } from '../asked-questions.queries.ts'
import { questionClosedMail } from '../question.mail.tsx'
import { recordClosing, recordDraft, type AnswerWords } from '../record-question.queries.ts'

type Act = { questionId: string; personId: string }
type Wish = AnswerWords & { id: string; base: number }

/** Null when it was saved, also by a first click. */
export function draftIn({ db }: Deps, act: Act, { base, ...words }: Wish): Promise<DraftRefusal | null> {
  return transact(db, async (tx) => {
    const asked = await lockAskedQuestion(tx, act.questionId)
    if (!asked) return 'already-closed'
    if (asked.draft?.id === words.id) return null
    const decision = draftAnswer(asked, base)
    if (!decision.ok) return decision.because
    await recordDraft(tx, { ...words, number: decision.outcome }, { ...act, at: await databaseNow(tx) })
    return null
  })
}

export function closeIn({ db, config: { baseUrl } }: Deps, act: Act, reply: string): Promise<CloseRefusal | null> {
  return transact(db, async (tx) => {
    const asked = await lockAskedQuestion(tx, act.questionId)
    if (!asked) return 'already-closed'
    const decision = closeQuestion(asked)
    if (!decision.ok) return decision.because
    const at = await databaseNow(tx)
    const link = baseUrl + paths.award.questions.to()
    if (asked.email !== '') {
      const mail = questionClosedMail({ number: asked.number, name: asked.name, reply, link, baseUrl })
      await queueMail(tx, { ...mail, recipient: asked.email, onceKey: `question closed ${asked.id}`, queuedAt: at })
    }
    await recordClosing(tx, reply, { ...act, at })
    return null
  })
}

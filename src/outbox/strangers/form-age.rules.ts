import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** Who comes without script proves no work, and is asked for patience instead. */
const LEAST_MS = { proven: 3_000, unproven: 8_000 }
const MOST_MS = 24 * 3_600_000

export type OpenedForm = { id: string; openedAt: Date }
/** `isProven`: the browser has worked for it. */
export type AcceptedForm = { id: string; isProven: boolean }
export type FormRefusal = 'trap-filled' | 'unsigned' | 'too-quick' | 'too-quick-unproven' | 'too-old'

type SentForm = { trap: string; opened: OpenedForm | null; isProven: boolean }

/** Programs fill what nobody sees and send at once (security.md RL-04). Every one of the reasons can be put right by a person. */
export function acceptForm({ trap, opened, isProven }: SentForm, now: Date): Decision<AcceptedForm, FormRefusal> {
  if (trap !== '') return refuse('trap-filled')
  if (!opened) return refuse('unsigned')
  const age = now.getTime() - opened.openedAt.getTime()
  if (age < LEAST_MS.proven) return refuse('too-quick')
  if (!isProven && age < LEAST_MS.unproven) return refuse('too-quick-unproven')
  return age > MOST_MS ? refuse('too-old') : allow({ id: opened.id, isProven })
}

import { allow, refuse, type Decision } from '../../plain/decision.ts'

const LEAST_MS = 3_000
const MOST_MS = 24 * 3_600_000

export type OpenedForm = { id: string; openedAt: Date }
export type FormRefusal = 'trap-filled' | 'unsigned' | 'too-quick' | 'too-old'

/** Programs fill what nobody sees and send at once (security.md RL-04). Every one of the reasons can be put right by a person. */
export function acceptForm(
  { trap, opened }: { trap: string; opened: OpenedForm | null },
  now: Date,
): Decision<OpenedForm, FormRefusal> {
  if (trap !== '') return refuse('trap-filled')
  if (!opened) return refuse('unsigned')
  const age = now.getTime() - opened.openedAt.getTime()
  if (age < LEAST_MS) return refuse('too-quick')
  return age > MOST_MS ? refuse('too-old') : allow(opened)
}

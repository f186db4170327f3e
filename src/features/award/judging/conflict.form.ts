import { z } from 'zod'
import { REASON_CLASSES, type Answer, type ConflictFact } from './conflict.rules.ts'
import { fits } from '../../../plain/character-count.ts'

const STATE_WANTED = 'Bitte wählen Sie, ob Sie befangen sind.'
const CLASS_WANTED = 'Bitte wählen Sie, aus welchem Grund Befangenheit besteht.'
const reasonClass = z.enum(REASON_CLASSES, CLASS_WANTED)
const note = z.string().trim().refine(fits(1000), 'Bitte kürzen Sie die Erläuterung auf höchstens 1.000 Zeichen.').default('')
const FACTS: ConflictFact[] = ['lead', 'partner', 'took-part', 'advice']

/** The facts that were on the page, 'lead advice'; anything else in it is left out. */
function factsOf(text: string): ConflictFact[] {
  return FACTS.filter((fact) => text.split(' ').includes(fact))
}

/** One entry. */
export const declarationForm = z
  .strictObject({
    state: z.enum(['none', 'declared'], STATE_WANTED),
    reasonClass: z.string().default(''),
    note,
    seen: z.string().max(100).default(''),
  })
  .transform((given, context): { answer: Answer; seen: ConflictFact[] } => {
    const seen = factsOf(given.seen)
    if (given.state === 'none') return { answer: { state: 'none' }, seen }
    const chosen = reasonClass.safeParse(given.reasonClass)
    if (chosen.success) return { answer: { state: 'declared', reasonClass: chosen.data, note: given.note }, seen }
    context.addIssue({ code: 'custom', message: CLASS_WANTED, path: ['reasonClass'] })
    return z.NEVER
  })

/** By the office: always a conflict, never its absence. */
export const setConflictForm = z.strictObject({ reasonClass, note })

export type Declaration = { entryId: string; answer: Answer; seen: ConflictFact[] }

const CHANGED_FORM = 'Dieses Formular hat sich geändert. Bitte laden Sie die Seite neu.'

/** Many entries: 'state.<entry>', 'reasonClass.<entry>', 'seen.<entry>'. What is left open stays undeclared. */
export const declarationsForm = z
  .record(z.string().regex(/^(state|reasonClass|seen)\.[0-9a-f-]{36}$/, CHANGED_FORM), z.string(CHANGED_FORM).max(100))
  .transform((given, context): Declaration[] => {
    const entryIds = Object.keys(given).flatMap((name) => (name.startsWith('state.') ? [name.slice('state.'.length)] : []))
    return entryIds.flatMap((entryId) => {
      const one = declarationForm.safeParse({
        state: given[`state.${entryId}`],
        reasonClass: given[`reasonClass.${entryId}`],
        seen: given[`seen.${entryId}`],
      })
      if (one.success) return [{ entryId, ...one.data }]
      for (const { path, message } of one.error.issues)
        context.addIssue({ code: 'custom', message, path: [`${String(path[0])}.${entryId}`] })
      return []
    })
  })

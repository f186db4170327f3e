import { isBeforeCutoff, isPrivateLaw, linesOf } from './step-remarks.rules.ts'
import { fold } from '../../plain/fold.ts'
import { readGermanDay } from '../../plain/german-day.ts'

export type SelfCheckAnswers = {
  lead: 'territorial' | 'controlled' | 'nobody' | 'other'
  /** Empty where it was not said. */
  leadName: string
  /** One a line, without the lead; whoever names it here as well has not named a second one. */
  partners: string
  /** As typed, empty when not agreed yet. */
  contractDate: string
  savingsBank: 'yes' | 'no'
  legalForm: string
  municipallyControlled: 'yes' | 'no' | 'unknown' | ''
}

export type SelfCheck = { id: string; editionId: string; answers: SelfCheckAnswers; checkedAt: Date }

export type Condition = 'two-partners' | 'lead' | 'contract-date' | 'savings-bank' | 'legal-form'
/** explain: the jury judges, the entrant explains. open: the answer is still missing. */
export type Verdict = 'met' | 'explain' | 'open' | 'not-met'
export type Finding = { condition: Condition; verdict: Verdict }

/** Teilnahmebedingungen, each condition for itself; only what they forbid is "not met". */
export function selfCheck(
  answers: SelfCheckAnswers,
  edition: { contractCutoffOn: string | null; minimumPartners: number },
): Finding[] {
  return [
    { condition: 'two-partners', verdict: partnersVerdict(answers, edition.minimumPartners) },
    { condition: 'lead', verdict: leadVerdict(answers.lead) },
    { condition: 'contract-date', verdict: dateVerdict(answers.contractDate, edition) },
    { condition: 'savings-bank', verdict: answers.savingsBank === 'yes' ? 'not-met' : 'met' },
    { condition: 'legal-form', verdict: legalFormVerdict(answers) },
  ]
}

function partnersVerdict(answers: SelfCheckAnswers, minimum: number): Verdict {
  const leads = linesOf(answers.leadName).map(fold)
  const others = linesOf(answers.partners)
    .map(fold)
    .filter((name) => !leads.includes(name))
  const named = new Set(others).size
  const lead = answers.lead === 'other' ? 0 : 1
  if (named + lead >= minimum) return 'met'
  return named === 0 ? 'open' : 'not-met'
}

/** Without a lead it is enough that the entering municipality's HVB confirms a Gremienbeschluss of all. (FAQ of the 1st edition) */
function leadVerdict(lead: SelfCheckAnswers['lead']): Verdict {
  if (lead === 'other') return 'not-met'
  return lead === 'nobody' ? 'explain' : 'met'
}

/** The cut-off is applied with judgement: a winner of the 1st edition had been running since 2012. (dossier 1.2) */
function dateVerdict(typed: string, edition: { contractCutoffOn: string | null }): Verdict {
  if (edition.contractCutoffOn === null) return 'met'
  if (readGermanDay(typed) === null) return 'open'
  return isBeforeCutoff(edition, typed) ? 'explain' : 'met'
}

function legalFormVerdict(answers: SelfCheckAnswers): Verdict {
  if (answers.legalForm === '') return 'open'
  if (!isPrivateLaw(answers.legalForm)) return 'met'
  if (answers.municipallyControlled === 'yes') return 'met'
  return answers.municipallyControlled === 'no' ? 'not-met' : 'open'
}

export type Outcome = 'may-enter' | 'may-enter-and-explain' | 'not-yet' | 'excluded'

export function outcomeOf(findings: Finding[]): Outcome {
  const has = (verdict: Verdict) => findings.some((finding) => finding.verdict === verdict)
  if (has('not-met')) return 'excluded'
  if (has('open')) return 'not-yet'
  return has('explain') ? 'may-enter-and-explain' : 'may-enter'
}

import { isPrivateLaw } from './step-remarks.rules.ts'
import type { SelfCheckAnswers } from './self-check.rules.ts'
import type { Partner, StepContent, StepName } from './steps.rules.ts'

type Beginning = {
  leadName: string
  check: SelfCheckAnswers | null
  /** Partners of the self-check that the register knows, by the line they were typed in. */
  partners: { line: string; partner: Partner | null }[]
}

/** What a new entry begins with: its organisation's name, and what the self-check has asked already. */
export function firstStates({ leadName, check, partners }: Beginning): { step: StepName; content: StepContent }[] {
  const lead = { step: 'lead' as const, content: { texts: given({ leadName }), partners: [] } }
  if (!check) return [lead]
  const known = partners.flatMap(({ partner }) => (partner ? [partner] : []))
  const others = partners
    .filter(({ partner }) => !partner)
    .map(({ line }) => line)
    .join('\n')
  const control = isPrivateLaw(check.legalForm) && check.municipallyControlled === 'yes' ? 'yes' : ''
  const states = [
    lead,
    { step: 'partners' as const, content: { texts: given({ controlledPartners: others }), partners: known } },
    {
      step: 'description' as const,
      content: {
        texts: given({ legalForm: check.legalForm, contractDate: check.contractDate, municipallyControlled: control }),
        partners: [],
      },
    },
  ]
  return states.filter(({ content }) => Object.keys(content.texts).length > 0 || content.partners.length > 0)
}

function given(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

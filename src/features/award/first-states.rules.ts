import { fold } from '../../plain/fold.ts'
import { isPrivateLaw } from './step-remarks.rules.ts'
import type { SelfCheckAnswers } from './self-check.rules.ts'
import type { Partner, StepContent, StepName } from './steps.rules.ts'

/** A line of the self-check with the place of the register it names, if it names one. */
type NamedLine = { line: string; partner: Partner | null }
type Beginning = {
  leadName: string
  leadPlaceId: string | null
  check: SelfCheckAnswers | null
  /** Who leads and who takes part, as the self-check says. */
  named: { leads: NamedLine[]; partners: NamedLine[] }
}

/** What a new entry begins with: its organisation's name, and what the self-check has asked already. */
export function firstStates(beginning: Beginning): { step: StepName; content: StepContent }[] {
  const { leadName, check } = beginning
  const lead = { step: 'lead' as const, content: { texts: given({ leadName }), partners: [] } }
  if (!check) return [lead]
  const partners = partnersIn(beginning)
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

/** Whoever begins leads: of those named it is left out, and whom the self-check thought of as lead takes part. */
function partnersIn({ leadName, leadPlaceId, named }: Beginning): NamedLine[] {
  const leads = named.leads.filter(({ partner }) => partner)
  const isOwn = ({ line, partner }: NamedLine) => (partner ? partner.placeId === leadPlaceId : fold(line) === fold(leadName))
  const isLead = ({ partner }: NamedLine) => leads.some((lead) => lead.partner?.placeId === partner?.placeId)
  return [...leads, ...named.partners.filter((one) => !isLead(one))].filter((one) => !isOwn(one))
}

function given(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

import { slug } from '../../plain/slug.ts'
import { linesOf, type StepContent, type StepName } from './draft-steps.rules.ts'
import { MOST_LINKS } from './draft-fields.rules.ts'
import type { DraftState } from './draft.rules.ts'
import type { Party } from './profile.rules.ts'

/** What somebody else hands over to begin a draft with. Names that mean nothing here are left out. */
export type HandedOver = { name: string; /** What the authors read there. */ label?: string; text: string; places: Party[] }

/** How the name of an answer to a criterion of the prize begins. */
const ANSWER = 'criterion:'

export type AdoptionObstacle = 'draft-open' | 'published'

/** One profile for one entry: another draft begins when the one before was discarded or declined, or its profile withdrawn. */
export function adoptionObstacle({
  draft,
  profile,
}: {
  draft: { state: DraftState } | null
  profile: unknown
}): AdoptionObstacle | null {
  if (draft && ['draft', 'returned', 'waiting'].includes(draft.state)) return 'draft-open'
  return profile ? 'published' : null
}

/** The steps a draft begins with. Lengths and gaps are for its authors to mend: nothing is cut. */
export function adoptedSteps(fields: HandedOver[], legalForms: ReadonlySet<string>): Partial<Record<StepName, StepContent>> {
  const text = (name: string) => fields.find((field) => field.name === name)?.text ?? ''
  const places = (name: string) => fields.find((field) => field.name === name)?.places ?? []
  const others = ['controlledPartners', 'foreignPartners', 'privatePartners'].flatMap((name) => linesOf(text(name)))
  const lead = places('lead')
  const isListed = legalForms.has(text('legalForm'))
  const steps: Partial<Record<StepName, StepContent>> = {
    topic: content({ title: text('title'), topics: text('topics'), since: text('since'), prizeCategory: slug(text('category')) }),
    parties: content(
      { otherPartners: [...(lead.length === 0 ? linesOf(text('lead')) : []), ...others].join('\n') },
      { lead, partners: places('partners').filter(({ placeId }) => placeId !== lead[0]?.placeId) },
    ),
    content: content({
      summary: text('summary'),
      occasion: text('occasion'),
      aim: text('aim'),
      implementation: text('implementation'),
    }),
    financing: content({
      financing: text('financing'),
      [isListed ? 'legalForm' : 'legalFormNote']: text('legalForm'),
    }),
    effects: content({ lessons: answersIn(fields) }),
    contact: content({ mailbox: text('mailbox'), unit: text('unit') }),
    links: content(linksIn(text('links'))),
  }
  return Object.fromEntries(Object.entries(steps).filter(([, said]) => !isEmpty(said)))
}

/** What was won and learnt stands together in words; figures are taken out of it by the authors. */
function answersIn(fields: HandedOver[]): string {
  return fields
    .filter(({ name }) => name.startsWith(ANSWER))
    .map(({ name, label = name, text }) => `${label}: ${text}`)
    .join('\n\n')
}

/** Each line an address; where it leads is said by its host until the authors say it better. */
function linksIn(text: string): Record<string, string> {
  const rows = linesOf(text)
    .slice(0, MOST_LINKS)
    .map((address, index) => ({
      [`linkAddress${index + 1}`]: address,
      [`linkLabel${index + 1}`]: URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '',
    }))
  return Object.assign({}, ...rows)
}

function content(texts: Record<string, string>, places: Record<string, Party[]> = {}): StepContent {
  return {
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    places: Object.fromEntries(Object.entries(places).filter(([, parties]) => parties.length > 0)),
  }
}

function isEmpty({ texts, places }: StepContent): boolean {
  return Object.keys(texts).length === 0 && Object.keys(places).length === 0
}

import { wallClockOf, wallClockText } from '../../../../../plain/wall-clock.ts'
import type { PhaseKind } from '../../../edition.rules.ts'
import { phaseNames } from '../phase-names.rules.ts'
import { PHASES_IN_ORDER } from '../timetable.rules.ts'
import type { Content, Item, PartFacts } from './field.ts'

type Change = { before: Content; after: Content; facts: PartFacts }

/** Texts of wall clocks compare like the instants they mean. */
const at = (item: Item | undefined) => item?.texts.at ?? ''

/** While an edition is prepared anything goes; in use its phases stay in order and what has begun stays as it was. */
export function phaseRefusals({ before, after, facts }: Change): Record<string, string> {
  if (facts.inPreparation) return {}
  const errors: Record<string, string> = {}
  for (const [index, item] of after.items.entries()) {
    const problem = changeProblem(before.items[index], item, facts) ?? orderProblem(after.items, index)
    if (problem) errors[`item-${index}-at`] = problem
  }
  return errors
}

function changeProblem(before: Item | undefined, after: Item, { now, phases }: PartFacts): string | null {
  if (at(before) === at(after)) return null
  const stored = phases[after.id]
  if (stored && stored <= now)
    return `„${nameOf(after)}“ ist schon eingetreten und ändert sich nicht mehr. Bitte tragen Sie wieder ${wallClockText(at(before))} ein.`
  return at(after) <= wallClockOf(now)
    ? `„${nameOf(after)}“ läge in der Vergangenheit. Bitte wählen Sie einen Zeitpunkt, der noch kommt.`
    : null
}

function orderProblem(items: Item[], index: number): string | null {
  const [earlier, later] = [items[index - 1], items[index]]
  if (!earlier || !later) return null
  const inOrder = earlier.id === 'announced' ? at(earlier) <= at(later) : at(earlier) < at(later)
  return inOrder ? null : `„${nameOf(later)}“ muss nach „${nameOf(earlier)}“ liegen. Die Ausgabe ist schon freigegeben.`
}

const nameOf = ({ id }: Item) => phaseNames[id as PhaseKind]

/** Only of days that are public: the others steer the portal and nobody was ever told of them. */
export function phaseNews({ before, after }: Change): string[] {
  return PHASES_IN_ORDER.flatMap((kind) => {
    const [old, now] = [before, after].map(({ items }) => items.find(({ id }) => id === kind))
    if (!now || now.texts.day_is_public !== 'ja' || at(old) === at(now)) return []
    const past = old?.texts.day_is_public === 'ja' ? ` (bisher ${wallClockText(at(old), kind === 'closes')})` : ''
    return [`${phaseNames[kind]}: jetzt ${wallClockText(at(now), kind === 'closes')}${past}.`]
  })
}

import type { Content, PartFacts } from './field.ts'
import { listNews } from './list.rules.ts'
import { wallClockOf } from '../../../../../plain/wall-clock.ts'

/** The numbers belong to the conditions: before any of these can be seen, nobody is told of them. */
export function conditionNews(change: { before: Content; after: Content; facts: PartFacts }): string[] {
  const { before, after, facts } = change
  const isPublic = after.items.some(({ texts }) => (texts.visible_from ?? '') <= wallClockOf(facts.now))
  const numbers = Object.keys(SENTENCES).filter((name) => isPublic && before.values[name] !== after.values[name])
  return [...listNews(change, ({ texts }) => `Bedingung „${texts.title}“`), ...numbers.map((name) => SENTENCES[name] ?? '')]
}

const SENTENCES: Record<string, string> = {
  contract_cutoff_on: 'Geändert: der Stichtag für die vertragliche Vereinbarung.',
  minimum_partners: 'Geändert: wie viele kommunale Partner mindestens nötig sind.',
  partner_answer_days: 'Geändert: wie viele Tage Partner für ihre Antwort haben.',
  silence_counts_as_agreement: 'Geändert: was gilt, wenn Partner nicht antworten.',
}

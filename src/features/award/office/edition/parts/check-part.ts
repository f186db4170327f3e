import { itemTable } from './item-table.queries.ts'
import type { Part } from './part.ts'

const RULES = [
  { value: '', label: 'nichts: eine Person prüft' },
  { value: 'two-partners', label: 'genug kommunale Partner' },
  { value: 'one-per-lead', label: 'ein Beitrag je Federführung' },
  { value: 'contract-date', label: 'Stichtag der Vereinbarung' },
  { value: 'proofs', label: 'Nachweise liegen bei' },
  { value: 'partner-answers', label: 'Antworten der Partner' },
  { value: 'no-duplicate', label: 'kein ähnlicher Beitrag' },
  { value: 'no-savings-bank', label: 'keine Sparkassen' },
  { value: 'legal-form', label: 'Rechtsform' },
]

export const checkPart: Part = {
  slug: 'pruefliste',
  title: 'Prüfliste',
  intro: 'Was bei der formalen Prüfung jedes Beitrags gefragt wird. Manches kann das Programm vorschlagen.',
  values: [],
  list: {
    noun: 'Punkt',
    titleOf: ({ texts }) => texts.title ?? '',
    begin: () => ({}),
    ...itemTable({
      table: 'award_check_items',
      slugFrom: 'title',
      fields: [
        { name: 'title', label: 'Titel', kind: 'line', fixedOnceUsed: true },
        { name: 'explanation', label: 'Erläuterung', kind: 'text', optional: 'empty' },
        {
          name: 'rule',
          label: 'Das Programm schlägt vor',
          kind: 'choice',
          optional: 'null',
          options: RULES,
          fixedOnceUsed: true,
        },
      ],
    }),
  },
}

import { itemTable } from './item-table.queries.ts'
import { conditionNews } from './conditions.rules.ts'
import type { Part } from './part.ts'
import { besideLast, VISIBLE_FROM } from './visible-from.ts'

export const conditionsPart: Part = {
  slug: 'bedingungen',
  title: 'Teilnahmebedingungen',
  intro: 'Die Bedingungen in ihrer Reihenfolge und die Zahlen, nach denen das Portal prüft.',
  values: [
    { name: 'conditions_source', label: 'Woher diese Bedingungen stammen', kind: 'text', max: 1000 },
    {
      name: 'contract_cutoff_on',
      label: 'Stichtag für die vertragliche Vereinbarung',
      kind: 'day',
      optional: 'null',
      hint: 'Ältere Vereinbarungen sind zu erläutern. Ohne Stichtag fragt niemand danach.',
    },
    { name: 'minimum_partners', label: 'Kommunale Partner mindestens', kind: 'whole', hint: 'Die Federführung zählt mit.' },
    { name: 'partner_answer_days', label: 'Tage, die Partner für ihre Antwort haben', kind: 'whole' },
    { name: 'silence_counts_as_agreement', label: 'Wer in dieser Zeit nicht antwortet, gilt als einverstanden', kind: 'tick' },
  ],
  list: {
    noun: 'Bedingung',
    titleOf: ({ texts }) => texts.title ?? '',
    begin: besideLast,
    ...itemTable({
      table: 'award_conditions',
      fields: [
        { name: 'title', label: 'Überschrift', kind: 'line' },
        { name: 'text', label: 'Text', kind: 'markdown' },
        VISIBLE_FROM,
      ],
    }),
  },
  news: conditionNews,
}

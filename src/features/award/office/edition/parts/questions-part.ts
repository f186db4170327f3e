import { itemTable } from './item-table.queries.ts'
import type { Part } from './part.ts'
import { besideLast, VISIBLE_FROM } from './visible-from.ts'

export const questionsPart: Part = {
  slug: 'fragen',
  title: 'Fragen und Antworten',
  intro: 'Was auf der Seite „Fragen und Antworten“ steht. Fragen mit demselben Kapitel stehen dort zusammen.',
  values: [],
  list: {
    noun: 'Frage',
    titleOf: ({ texts }) => texts.question ?? '',
    begin: (last) => ({ ...besideLast(last), chapter: last?.texts.chapter ?? '' }),
    ...itemTable({
      table: 'award_questions',
      slugFrom: 'question',
      fields: [
        { name: 'chapter', label: 'Kapitel', kind: 'line' },
        { name: 'question', label: 'Frage', kind: 'line' },
        { name: 'answer', label: 'Antwort', kind: 'markdown' },
        {
          name: 'review_on',
          label: 'Wieder prüfen am',
          kind: 'day',
          optional: 'null',
          hint: 'Von diesem Tag an steht die Antwort bei den Fragen des Wettbewerbsbüros unter „Zu prüfen“.',
        },
        VISIBLE_FROM,
      ],
    }),
  },
}

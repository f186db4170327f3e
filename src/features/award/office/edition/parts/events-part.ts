import { itemTable } from './item-table.queries.ts'
import { wallClockText } from '../../../../../plain/wall-clock.ts'
import { listNews } from './list.rules.ts'
import type { Part } from './part.ts'
import { besideLast, VISIBLE_FROM } from './visible-from.ts'

export const eventsPart: Part = {
  slug: 'termine',
  title: 'Termine und Sprechstunden',
  intro: 'Was auf der Seite „Termine“ und im Kalender steht, in der Reihenfolge der Zeit.',
  values: [],
  list: {
    noun: 'Termin',
    unordered: true,
    titleOf: ({ texts }) => texts.title ?? '',
    begin: besideLast,
    ...itemTable({
      table: 'award_dates',
      orderBy: 'starts_at',
      slugFrom: 'title',
      fields: [
        { name: 'title', label: 'Titel', kind: 'line' },
        { name: 'text', label: 'Beschreibung', kind: 'text', optional: 'empty' },
        { name: 'place', label: 'Ort', kind: 'line', optional: 'empty' },
        { name: 'starts_at', label: 'Beginn', kind: 'instant' },
        { name: 'ends_at', label: 'Ende', kind: 'instant', hint: 'Ein ganzer Tag endet am nächsten Tag um 00:00 Uhr.' },
        VISIBLE_FROM,
      ],
    }),
  },
  refuse: ({ after }) =>
    Object.fromEntries(
      after.items.flatMap(({ texts }, index) =>
        (texts.ends_at ?? '') < (texts.starts_at ?? '')
          ? [[`item-${index}-ends_at`, 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie Tag und Uhrzeit.']]
          : [],
      ),
    ),
  news: (change) => listNews(change, ({ texts }) => `Termin „${texts.title}“, ${wallClockText(texts.starts_at ?? '')}`),
}

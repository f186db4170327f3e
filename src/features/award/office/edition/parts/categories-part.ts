import { itemTable } from './item-table.queries.ts'
import type { Part } from './part.ts'
import { besideLast, VISIBLE_FROM } from './visible-from.ts'

export const categoriesPart: Part = {
  slug: 'kategorien',
  title: 'Kategorien',
  intro: 'In dieser Reihenfolge stehen die Kategorien auf allen Seiten. Je Kategorie gibt es einen Preis.',
  values: [],
  list: {
    noun: 'Kategorie',
    titleOf: ({ texts }) => texts.title ?? '',
    begin: besideLast,
    ...itemTable({
      table: 'award_categories',
      slugFrom: 'title',
      fields: [
        { name: 'title', label: 'Name', kind: 'line', fixedOnceUsed: true },
        { name: 'description', label: 'Beschreibung', kind: 'text', optional: 'empty', hint: 'Für welche Projekte ist sie da?' },
        { name: 'is_special', label: 'Sonderkategorie dieser Ausgabe', kind: 'tick', fixedOnceUsed: true },
        VISIBLE_FROM,
      ],
    }),
  },
}

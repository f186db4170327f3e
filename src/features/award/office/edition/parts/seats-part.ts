import { itemTable } from './item-table.queries.ts'
import type { Part } from './part.ts'

export const seatsPart: Part = {
  slug: 'jury',
  title: 'Jury',
  intro: 'Sitze gehören Stellen. Welche Personen sie einnehmen, legen Sie unter „Jury: Sitze“ fest.',
  values: [
    { name: 'quorum', label: 'Jurymitglieder ohne Befangenheit, die für eine Entscheidung da sein müssen', kind: 'whole' },
    {
      name: 'jury_terms',
      label: 'Regeln der Jury',
      kind: 'markdown',
      hint: 'Wer einen Sitz annimmt, nimmt diese Regeln in genau diesem Wortlaut an.',
    },
  ],
  list: {
    noun: 'Sitz',
    titleOf: ({ texts }) => texts.body ?? '',
    begin: () => ({}),
    ...itemTable({
      table: 'award_seats',
      fields: [
        { name: 'body', label: 'Stelle', kind: 'line', fixedOnceUsed: true },
        { name: 'note', label: 'Bemerkung für die Seite der Jury', kind: 'text', max: 1000, optional: 'null' },
        { name: 'is_chair', label: 'Hat den Vorsitz', kind: 'tick' },
      ],
    }),
  },
  closed: ({ isSealed }) =>
    isSealed ? 'Ein Bewertungsbogen ist schon versiegelt. Seitdem bleiben die Sitze und Regeln der Jury, wie sie sind.' : null,
  refuse: ({ after }) => {
    const chairs = after.items.filter(({ texts }) => texts.is_chair === 'ja')
    const second = after.items.lastIndexOf(chairs.at(-1) ?? { id: '', texts: {} })
    return chairs.length > 1 ? { [`item-${second}-is_chair`]: 'Nur ein Sitz kann den Vorsitz haben.' } : {}
  },
}

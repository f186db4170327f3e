import type { Content } from './field.ts'
import { itemTable } from './item-table.queries.ts'
import type { Part } from './part.ts'

export const seatsPart: Part = {
  slug: 'jury',
  title: 'Jury',
  intro: 'Sitze gehören Stellen. Welche Personen sie einnehmen, legen Sie unter „Sitze der Jury“ fest.',
  values: [
    {
      name: 'quorum',
      label: 'Jurymitglieder ohne Befangenheit, die für eine Entscheidung da sein müssen',
      kind: 'whole',
      hint: 'Mindestens 3, höchstens so viele, wie die Jury Sitze hat.',
    },
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
  refuse: ({ after }) => ({ ...quorumProblem(after), ...chairProblem(after) }),
}

/** Fewer than three decide nothing; an edition that has no seats yet gets them later. */
const SMALLEST_QUORUM = 3

function quorumProblem({ values, items }: Content): Record<string, string> {
  const quorum = Number(values.quorum)
  if (quorum < SMALLEST_QUORUM) return { quorum: 'Bitte verlangen Sie mindestens 3 Jurymitglieder ohne Befangenheit.' }
  if (items.length === 0 || quorum <= items.length) return {}
  return {
    quorum: `Die Jury hat nur ${items.length === 1 ? '1 Sitz' : `${items.length} Sitze`}. Bitte ergänzen Sie Sitze, oder verlangen Sie weniger, mindestens 3.`,
  }
}

function chairProblem({ items }: Content): Record<string, string> {
  const chairs = items.filter(({ texts }) => texts.is_chair === 'ja')
  const second = items.lastIndexOf(chairs.at(-1) ?? { id: '', texts: {} })
  return chairs.length > 1 ? { [`item-${second}-is_chair`]: 'Nur ein Sitz kann den Vorsitz haben.' } : {}
}

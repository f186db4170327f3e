import type { Part } from './part.ts'
import { ladder } from './ties.queries.ts'

const KINDS = [
  { value: 'criterion', label: 'das höhere Mittel in einem Kriterium' },
  { value: 'fewest-lowest', label: 'die wenigsten niedrigsten Punkte' },
  { value: 'second-round', label: 'eine zweite Runde der Bewertung' },
  { value: 'vote', label: 'eine Abstimmung' },
  { value: 'chair', label: 'die Stimme des Vorsitzes' },
  { value: 'lot', label: 'das Los' },
]

export const tiesPart: Part = {
  slug: 'gleichstand',
  title: 'Gleichstand',
  intro: 'Was der Reihe nach entscheidet, wenn zwei Beiträge gleich viele Punkte haben.',
  values: [],
  list: {
    noun: 'Stufe',
    titleOf: ({ texts }) => KINDS.find(({ value }) => value === texts.kind)?.label ?? '',
    begin: () => ({}),
    ...ladder([
      { name: 'kind', label: 'Es entscheidet', kind: 'choice', options: [{ value: '', label: 'Bitte wählen' }, ...KINDS] },
      {
        name: 'criterion_id',
        label: 'Kriterium',
        kind: 'choice',
        optional: 'null',
        hint: 'Nur, wenn ein Kriterium entscheidet.',
        options: ({ criteria }) => [
          { value: '', label: 'keines' },
          ...criteria.map(({ id, title }) => ({ value: id, label: title })),
        ],
      },
    ]),
  },
  closed: ({ isSealed }) =>
    isSealed ? 'Ein Bewertungsbogen ist schon versiegelt. Wie ein Gleichstand gelöst wird, steht seitdem fest.' : null,
  refuse: ({ after }) =>
    Object.fromEntries(
      after.items.flatMap(({ texts }, index) => {
        const needsOne = texts.kind === 'criterion'
        if (needsOne === (texts.criterion_id !== '')) return []
        return [[`item-${index}-criterion_id`, needsOne ? 'Bitte wählen Sie, welches Kriterium entscheidet.' : ONLY_CRITERION]]
      }),
    ),
}

const ONLY_CRITERION = 'Ein Kriterium gehört nur zur Stufe „das höhere Mittel in einem Kriterium“. Bitte wählen Sie „keines“.'

import { PHASES_IN_ORDER } from '../timetable.rules.ts'
import { heldClosing } from './closing.rules.ts'
import { fixedRows } from './fixed-rows.queries.ts'
import type { Part } from './part.ts'
import { phaseNews, phaseRefusals } from './phases.rules.ts'
import { phaseNames } from '../phase-names.rules.ts'

export const phasesPart: Part = {
  slug: 'zeitplan',
  title: 'Zeitplan',
  intro:
    'Die sechs Zeitpunkte, nach denen sich das Portal richtet. Alle Zeiten gelten in Deutschland. „Öffentlich“ heißt: Der Tag steht auf den Seiten; sonst steuert er nur das Portal.',
  values: [],
  list: {
    noun: 'Zeitpunkt',
    titleOf: ({ id }) => phaseNames[id as keyof typeof phaseNames],
    begin: () => ({}),
    ...fixedRows('award_phases', {
      key: ['kind'],
      order: { column: 'kind', values: PHASES_IN_ORDER, ties: 'at' },
      fields: [
        { name: 'at', label: 'Tag und Uhrzeit', kind: 'instant' },
        { name: 'day_is_public', label: 'Der Tag ist öffentlich', kind: 'tick' },
      ],
    }),
  },
  refuse: phaseRefusals,
  news: phaseNews,
  held: heldClosing,
}

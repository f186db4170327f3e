import { criteriaRows } from './criteria.queries.ts'
import type { Field, Item } from './field.ts'
import type { Part } from './part.ts'
import { besideLast, VISIBLE_FROM } from './visible-from.ts'

const fields: Field[] = [
  { name: 'title', label: 'Name', kind: 'line' },
  {
    name: 'explanation',
    label: 'Erläuterung',
    kind: 'text',
    hint: 'Steht auf der Seite der Kriterien und auf dem Bewertungsbogen.',
  },
  { name: 'question', label: 'Frage an die Einreichenden', kind: 'text' },
  { name: 'max_characters', label: 'Zeichen, die eine Antwort höchstens hat', kind: 'whole' },
  {
    name: 'weight',
    label: 'Gewicht',
    kind: 'decimal',
    hint: 'Überall 1, wenn alle gleich zählen; sonst Anteile, die zusammen 1 oder 100 ergeben.',
  },
  VISIBLE_FROM,
]
const points: Field = {
  name: 'points',
  label: 'Punkte',
  kind: 'points',
  hint: 'Je Zeile eine Zahl und was sie bedeutet, die niedrigste zuerst, zum Beispiel „3 gut“.',
}

export const criteriaPart: Part = {
  slug: 'kriterien',
  title: 'Kriterien',
  intro: 'Wonach die Jury bewertet, was sie an Punkten geben kann und wie viel jedes Kriterium zählt.',
  values: [],
  list: {
    noun: 'Kriterium',
    titleOf: ({ texts }) => texts.title ?? '',
    begin: (last: Item | undefined) => ({
      ...besideLast(last),
      weight: '1',
      max_characters: '2500',
      points: last?.texts.points ?? '',
    }),
    ...criteriaRows(fields, points),
  },
  closed: ({ isSealed }) =>
    isSealed
      ? 'Ein Bewertungsbogen ist schon versiegelt. Seitdem bleiben Kriterien, Punkte und Gewichte, wie sie sind; sonst hätte die Jury nach verschiedenen Maßstäben bewertet.'
      : null,
}

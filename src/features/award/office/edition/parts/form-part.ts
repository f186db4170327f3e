import { fixedRows } from './fixed-rows.queries.ts'
import type { Part } from './part.ts'

const steps: Record<string, string> = {
  lead: 'Federführung',
  title: 'Titel und Kategorie',
  partners: 'Beteiligte',
  description: 'Beschreibung',
  declarations: 'Erklärungen',
}

export const formPart: Part = {
  slug: 'formular',
  title: 'Formular',
  intro:
    'Wie das Formular der Einreichenden fragt. Welche Felder es gibt, steht im Programm fest; ihre Texte und Grenzen stehen hier.',
  values: [
    { name: 'max_file_bytes', label: 'Größe einer Anlage in Megabyte, höchstens', kind: 'megabytes' },
    { name: 'max_entry_bytes', label: 'Größe aller Anlagen eines Beitrags in Megabyte, höchstens', kind: 'megabytes' },
  ],
  list: {
    noun: 'Feld',
    titleOf: ({ id, texts }) => `${steps[id.split('.')[0] ?? ''] ?? 'Weiteres'}: ${texts.label}`,
    begin: () => ({}),
    ...fixedRows('award_form_fields', {
      key: ['step', 'name'],
      order: { column: 'step', values: Object.keys(steps), ties: 'position' },
      fields: [
        { name: 'label', label: 'Beschriftung', kind: 'line' },
        { name: 'hint', label: 'Hinweis', kind: 'text', max: 1000, optional: 'empty' },
        { name: 'max_characters', label: 'Zeichen, höchstens', kind: 'whole', optional: 'null' },
        { name: 'required', label: 'Ohne diese Angabe kann niemand einreichen', kind: 'tick' },
      ],
    }),
  },
  closed: ({ inPreparation, phases, now }) =>
    !inPreparation && phases.closes !== undefined && phases.closes <= now
      ? 'Die Einreichung ist vorbei. Das Formular bleibt, wie es ausgefüllt wurde.'
      : null,
}

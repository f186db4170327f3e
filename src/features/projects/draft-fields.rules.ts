import { CATEGORY_CHOICES } from './prize-categories.rules.ts'
import { EDITORS_QUESTIONS } from './editors-fields.rules.ts'
import type { Choice, Control, DraftField, StepName, Writer } from './draft-steps.rules.ts'
import type { ProfileContent } from './profile.rules.ts'

/** So many figures and links are asked for; each stands in a row of its own. */
export const MOST_EFFECTS = 4
export const MOST_LINKS = 4

/** The version that a draft changes; null for a new one. */
export type Base = { content: Pick<ProfileContent, 'effects' | 'links'> } | null
export type AskedOf = { writer: Writer; base: Base }

/** What was taken over may hold more than is asked for: each of it stays a row that can be changed or emptied. */
export function rowCounts(base: Base): { effects: number; links: number } {
  const { effects = [], links = [] } = base?.content ?? {}
  return { effects: Math.max(MOST_EFFECTS, effects.length), links: Math.max(MOST_LINKS, links.length) }
}

export type Asked = { label: string; control: Control; choices?: Choice[]; hint?: string; max?: number; optional?: true }

const rows = (count: number, asked: (number: number) => Record<string, Asked>): Record<string, Asked> =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => asked(index + 1)))

/** The questions of the Steckbrief, in the order in which they are asked; those of rows by their number. */
const QUESTIONS: Record<StepName, (rowCount: ReturnType<typeof rowCounts>) => Record<string, Asked>> = {
  topic: () => ({
    title: {
      label: 'Titel',
      control: 'line',
      max: 120,
      hint: 'Woran man das Projekt erkennt, zum Beispiel „Gemeinsames Standesamt Musterstadt und Beispielhausen“.',
    },
    topics: {
      label: 'Themen',
      control: 'topics',
      hint: 'Wählen Sie ein bis drei Themen, unter denen andere Ihr Projekt suchen.',
    },
    status: { label: 'Stand', control: 'status' },
    since: {
      label: 'Zusammenarbeit seit',
      control: 'year',
      hint: 'Das Jahr, zum Beispiel 2018. Bei geplanten Projekten das Jahr, in dem es losgeht.',
      optional: true,
    },
    until: { label: 'Beendet im Jahr', control: 'year', optional: true },
    prizeCategory: {
      label: 'Kategorie des Landespreises',
      control: 'choice',
      choices: CATEGORY_CHOICES,
      hint: 'Zu welcher Kategorie es am besten passt. Das hilft beim Finden; ob Sie am Landespreis teilnehmen, sagt es nicht.',
      optional: true,
    },
  }),
  parties: () => ({
    lead: {
      label: 'Hauptverantwortlich',
      control: 'place',
      hint: 'Wer das Projekt führt. Gibt es niemanden, lassen Sie die Auswahl leer.',
      optional: true,
    },
    partners: {
      label: 'Beteiligte Kommunen',
      control: 'places',
      hint: 'Alle weiteren Städte, Gemeinden, Kreise und Verbände.',
      optional: true,
    },
    otherPartners: {
      label: 'Sonstige Beteiligte',
      control: 'text',
      max: 1000,
      hint: 'Eine Zeile für jede Stelle, zum Beispiel ein Zweckverband, ein Unternehmen oder eine Kommune außerhalb von Nordrhein-Westfalen.',
      optional: true,
    },
    supportedBy: {
      label: 'Unterstützt durch',
      control: 'line',
      max: 200,
      hint: 'Wer gefördert oder beraten hat.',
      optional: true,
    },
  }),
  content: () => ({
    summary: {
      label: 'Kurzbeschreibung',
      control: 'text',
      max: 400,
      hint: 'Zwei bis drei Sätze, die in Listen und in der Suche stehen.',
    },
    occasion: { label: 'Anlass', control: 'text', max: 1000, hint: 'Warum haben Sie sich zusammengetan?' },
    aim: { label: 'Ziel', control: 'text', max: 1000, hint: 'Was soll besser werden, und für wen?' },
    implementation: {
      label: 'Umsetzung',
      control: 'text',
      max: 4000,
      hint: 'Wer macht was für wen, und wie ist es dazu gekommen?',
    },
  }),
  financing: () => ({
    financing: {
      label: 'Finanzierung',
      control: 'text',
      max: 1500,
      hint: 'Wie teilen Sie Kosten und Ersparnis? Wer hat gefördert?',
      optional: true,
    },
    legalForm: { label: 'Rechtsform', control: 'legal-form' },
    legalFormNote: {
      label: 'Rechtsform, in Ihren Worten',
      control: 'line',
      max: 200,
      hint: 'Wie die Beteiligten sie nennen, zum Beispiel „Kooperationsvertrag vom 3. Mai 2018“.',
      optional: true,
    },
  }),
  effects: (rowCount) => ({
    ...rows(rowCount.effects, (number) => ({
      [`figure${number}`]: {
        label: `Kennzahl ${number}`,
        control: 'line',
        max: 40,
        hint: 'Eine Zahl mit Einheit, zum Beispiel „40.000 Euro im Jahr“.',
        optional: true,
      },
      [`effect${number}`]: { label: `Was Kennzahl ${number} bedeutet`, control: 'line', max: 200, optional: true },
    })),
    lessons: {
      label: 'Erfahrungen',
      control: 'text',
      max: 2000,
      hint: 'Was würden Sie anderen raten? Was hat länger gedauert als gedacht?',
      optional: true,
    },
    awards: {
      label: 'Auszeichnungen',
      control: 'text',
      max: 600,
      hint: 'Eine Zeile für jede. Den Landespreis trägt die Redaktion ein.',
      optional: true,
    },
  }),
  contact: () => ({
    mailbox: {
      label: 'E-Mail-Adresse',
      control: 'email',
      max: 254,
      hint: 'Am besten ein Funktionspostfach, zum Beispiel organisation@kommune.example: Es bleibt, wenn Personen wechseln.',
    },
    unit: {
      label: 'Stelle',
      control: 'line',
      max: 200,
      hint: 'Zum Beispiel „Fachbereich Organisation“. Einen Namen brauchen wir nicht.',
      optional: true,
    },
    phone: { label: 'Telefon', control: 'phone', max: 50, hint: 'Nur für Rückfragen der Redaktion.', optional: true },
  }),
  links: (rowCount) =>
    rows(rowCount.links, (number) => ({
      [`linkLabel${number}`]: { label: `Link ${number}: wohin er führt`, control: 'line', max: 100, optional: true },
      [`linkAddress${number}`]: {
        label: `Link ${number}: Adresse`,
        control: 'address',
        max: 500,
        hint: 'Beginnt mit https://',
        optional: true,
      },
    })),
  sources: () => EDITORS_QUESTIONS.sources,
  prize: () => EDITORS_QUESTIONS.prize,
  picture: () => EDITORS_QUESTIONS.picture,
}

/** What public sources often do not tell: nobody invents it. */
const UNTOLD: readonly string[] = ['status', 'occasion', 'aim', 'implementation', 'legalForm']

/** As they are asked of this writer. */
export function fieldsFor(step: StepName, { writer, base }: AskedOf): DraftField[] {
  const fields = fieldsOf(step, base)
  if (writer === 'organisation') return fields
  const asked = base === null ? fields.filter(({ name }) => name !== 'checked') : fields
  return asked.map((field) => (UNTOLD.includes(field.name) ? { ...field, required: false } : field))
}

export function fieldsOf(step: StepName, base: Base): DraftField[] {
  return Object.entries(QUESTIONS[step](rowCounts(base))).map(
    ([name, { label, control, choices = [], hint, max, optional }]) => ({
      step,
      name,
      label,
      control,
      choices,
      hint: hint ?? '',
      maxCharacters: max ?? null,
      required: !optional,
    }),
  )
}

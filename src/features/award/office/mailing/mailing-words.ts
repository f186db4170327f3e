import type { Template } from '../../../../outbox/index.ts'
import type { GroupKey } from './mailing-groups.rules.ts'

export const groupLabel: Record<GroupKey['group'], string> = {
  entrants: 'Alle mit einem Entwurf oder einem Beitrag',
  drafts: 'Alle mit einem Entwurf, die einreichen dürfen',
  'handed-in': 'Alle, die eingereicht haben',
  admitted: 'Zugelassene Beiträge',
  'not-admitted': 'Nicht zugelassene Beiträge',
  category: 'Eingereicht in',
  winners: 'Ausgezeichnete Beiträge',
  others: 'Zugelassene Beiträge ohne Auszeichnung',
  picked: 'Ausgewählte Beiträge',
  jurors: 'Mitglieder der Jury',
}

export const fieldLabel: Record<string, string> = {
  name: 'Name der Person, die die E-Mail bekommt',
  organisation: 'Federführende Organisation',
  kategorie: 'Kategorie des Beitrags',
  frist: 'Einreichungsschluss, mit einer Verlängerung',
  ausgabe: 'Name der Ausgabe des Preises',
  eingangsnummer: 'Nummer der Eingangsbestätigung',
  titel: 'Titel des eigenen Beitrags',
  link: 'Adresse: der eigene Beitrag, bei der Jury die Seite der Bewertung',
  sitz: 'Stelle, die den Sitz hat',
}

const GREETING = 'Guten Tag {{name}},'
const SIGNATURE = 'Freundliche Grüße\n\nIhr Wettbewerbsbüro'
const letter = (...paragraphs: string[]) => [GREETING, ...paragraphs, SIGNATURE].join('\n\n')

export const mailingTemplates: Template[] = [
  { key: 'leer', label: 'Leere Nachricht', subject: 'Nachricht zum Landespreis', body: letter('…') },
  {
    key: 'entwuerfe',
    label: 'An alle mit einem Entwurf: Hinweis vor Einreichungsschluss',
    subject: 'Ihr Entwurf für den Landespreis',
    body: letter(
      'Ihr Beitrag für „{{organisation}}“ ist noch ein Entwurf. Einreichen können Sie bis {{frist}}.',
      '[Zum Entwurf]({{link}})',
    ),
  },
  {
    key: 'teilnahme',
    label: 'An Teilnehmende: wie es weitergeht',
    subject: 'Wie es mit Ihrem Beitrag weitergeht',
    body: letter(
      'Ihr Beitrag mit der Eingangsnummer {{eingangsnummer}} liegt uns in der Kategorie „{{kategorie}}“ vor.',
      'Als Nächstes …',
      '[Zum Beitrag]({{link}})',
    ),
  },
  {
    key: 'jury',
    label: 'An die Jury',
    subject: '{{ausgabe}}: Nachricht an die Jury',
    body: letter('…', '[Zur Bewertung]({{link}})'),
  },
]

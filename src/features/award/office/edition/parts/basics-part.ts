import type { Part } from './part.ts'

export const basicsPart: Part = {
  slug: 'grunddaten',
  title: 'Grunddaten',
  intro: 'Name der Ausgabe, Ministerium, Preisgeld und Kontakt. Sie stehen auf vielen Seiten und in Briefen.',
  values: [
    { name: 'title', label: 'Titel der Ausgabe', kind: 'line', hint: 'Steht auf jeder Seite und auf der Eingangsbestätigung.' },
    { name: 'ministry', label: 'Name des Ministeriums', kind: 'line', hint: 'So, wie es zur Zeit dieser Ausgabe heißt.' },
    { name: 'ministry_short', label: 'Kurzform des Ministeriums', kind: 'line', max: 30 },
    { name: 'purpose', label: 'Zweck des Preises', kind: 'text', max: 1000, hint: 'Ein oder zwei Sätze für die Startseite.' },
    { name: 'prize_cents', label: 'Preisgeld je Kategorie in Euro', kind: 'euros', hint: 'Zum Beispiel 10.000' },
    { name: 'contact_name', label: 'Wettbewerbsbüro', kind: 'line' },
    { name: 'contact_email', label: 'E-Mail-Adresse', kind: 'line', optional: 'null' },
    { name: 'contact_phone', label: 'Telefon', kind: 'line', max: 40, optional: 'null' },
  ],
  refuse: ({ after }) => mailProblem(after.values.contact_email ?? ''),
}

function mailProblem(address: string): Record<string, string> {
  if (address === '' || /^\S+@\S+\.\S+$/.test(address)) return {}
  return { contact_email: 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel buero@interkommunales.example.' }
}

import { paths } from '../../../../paths.ts'

export type OfficePage = { label: string; href: string; text: string }

/** Every page of the office that is no part of another one. Add yours here. */
export const officePages: { title: string; pages: OfficePage[] }[] = [
  {
    title: 'Beiträge',
    pages: [
      { label: 'Alle Beiträge', href: paths.office.entries.to(), text: 'suchen, filtern, prüfen und ausgeben' },
      { label: 'Öffnung', href: paths.office.opening.to(), text: 'zwei Personen öffnen die Beiträge nach Einreichungsschluss' },
      { label: 'Fristverlängerungen', href: paths.office.extensions.to(), text: 'für einzelne Organisationen, mit Grund' },
      { label: 'Postausgang', href: paths.outbox.list.to(), text: 'Nachrichten an viele entwerfen, freigeben und verfolgen' },
      { label: 'Störungen', href: paths.disturbances.to(), text: 'E-Mails und Aufträge, die nicht erledigt werden konnten' },
      { label: 'Statistik', href: paths.office.statistics.to(), text: 'nach Kategorie, Regierungsbezirk, Größe und Tag' },
    ],
  },
  {
    title: 'Bewertung und Ergebnis',
    pages: [
      {
        label: 'Stand der Bewertung',
        href: paths.office.scoring.progress.to(),
        text: 'wie weit die Jury in jeder Kategorie ist',
      },
      { label: 'Jury: Sitze', href: paths.office.jury.seats.to(), text: 'Mitglieder und Vertretungen einladen und benennen' },
      { label: 'Befangenheit', href: paths.office.conflicts.matrix.to(), text: 'wer welchen Beitrag nicht bewertet' },
      { label: 'Ranglisten', href: paths.jury.rankings.to(), text: 'je Kategorie, sobald ihre Bewertung abgeschlossen ist' },
      { label: 'Beratung', href: paths.room.meetings.to(), text: 'Sitzungen der Jury ansetzen und begleiten' },
      {
        label: 'Akten der Ausgaben',
        href: paths.office.decisionFile.list.to(),
        text: 'alles zur Entscheidung in einer Datei, auch früherer Ausgaben',
      },
      { label: 'Rückmeldungen', href: paths.office.feedback.list.to(), text: 'ein Text an jeden Beitrag ohne Auszeichnung' },
      { label: 'Veröffentlichung', href: paths.office.release.overview.to(), text: 'alle Ergebnisse zu einem Zeitpunkt' },
      { label: 'Preisverleihung', href: paths.office.ceremony.overview.to(), text: 'Ort und Zeit, Gäste, Reden und Ablauf' },
      { label: 'Urkunden', href: paths.office.certificates.overview.to(), text: 'für Preisträger und Teilnehmende, als PDF' },
      { label: 'Preisträger', href: paths.office.winners.list.to(), text: 'Aufteilung, Konten und Auszahlung des Preisgelds' },
    ],
  },
  {
    title: 'Ausgaben',
    pages: [
      {
        label: 'Ausgaben bearbeiten',
        href: paths.office.edition.list.to(),
        text: 'Zeitplan, Bedingungen, Kategorien, Kriterien, Formular und Vorschau',
      },
    ],
  },
  {
    title: 'Zugänge',
    pages: [
      {
        label: 'Beitrittsanfragen',
        href: paths.people.joinRequests.to(),
        text: 'Personen, die zu einer Organisation gehören möchten',
      },
    ],
  },
]

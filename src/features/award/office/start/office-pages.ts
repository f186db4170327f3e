import { paths } from '../../../../paths.ts'

export type OfficePage = { label: string; href: string; text: string }
export type OfficePages = { title: string; text: string; pages: OfficePage[] }

/** Every page of the office that is no part of another one. Add yours here. */
export const officePages: OfficePages[] = [
  {
    title: 'Beiträge',
    text: 'Was eingeht, und wie es geprüft wird.',
    pages: [
      { label: 'Alle Beiträge', href: paths.office.entries.to(), text: 'suchen, filtern, prüfen und ausgeben' },
      { label: 'Öffnung der Beiträge', href: paths.office.opening.to(), text: 'durch zwei Personen, nach Einreichungsschluss' },
      { label: 'Fristverlängerungen', href: paths.office.extensions.to(), text: 'für einzelne Organisationen, mit Grund' },
      { label: 'Statistik', href: paths.office.statistics.to(), text: 'nach Kategorie, Regierungsbezirk, Größe und Tag' },
    ],
  },
  {
    title: 'Jury und Bewertung',
    text: 'Wer bewertet, und wie weit die Jury ist.',
    pages: [
      { label: 'Sitze der Jury', href: paths.office.jury.seats.to(), text: 'Mitglieder und Vertretungen einladen und benennen' },
      { label: 'Befangenheit', href: paths.office.conflicts.matrix.to(), text: 'wer welchen Beitrag nicht bewertet' },
      {
        label: 'Stand der Bewertung',
        href: paths.office.scoring.progress.to(),
        text: 'wie weit die Jury in jeder Kategorie ist',
      },
      { label: 'Ranglisten', href: paths.jury.rankings.to(), text: 'je Kategorie, sobald ihre Bewertung abgeschlossen ist' },
      { label: 'Beratung', href: paths.room.meetings.to(), text: 'Sitzungen der Jury ansetzen und begleiten' },
    ],
  },
  {
    title: 'Ergebnis',
    text: 'Was nach der Entscheidung der Jury folgt.',
    pages: [
      { label: 'Veröffentlichung', href: paths.office.release.overview.to(), text: 'alle Ergebnisse zu einem Zeitpunkt' },
      { label: 'Rückmeldungen', href: paths.office.feedback.list.to(), text: 'ein Text an jeden Beitrag ohne Auszeichnung' },
      { label: 'Preisträger', href: paths.office.winners.list.to(), text: 'Aufteilung, Konten und Auszahlung des Preisgelds' },
    ],
  },
  {
    title: 'Preisverleihung',
    text: 'Die Feier, und was dort überreicht wird.',
    pages: [
      { label: 'Ort, Gäste und Ablauf', href: paths.office.ceremony.overview.to(), text: 'Einladungen, Zusagen, Reden' },
      { label: 'Urkunden', href: paths.office.certificates.overview.to(), text: 'für Preisträger und Teilnehmende, als PDF' },
    ],
  },
  {
    title: 'Nachrichten und Zugänge',
    text: 'Was hinausgeht, und wer hereinmöchte.',
    pages: [
      { label: 'Fragen', href: paths.office.questions.list.to(), text: 'beantworten, für alle veröffentlichen, wieder prüfen' },
      { label: 'Postausgang', href: paths.outbox.list.to(), text: 'Nachrichten an viele entwerfen, freigeben und verfolgen' },
      {
        label: 'Beitrittsanfragen',
        href: paths.people.joinRequests.to(),
        text: 'Personen, die zu einer Organisation gehören möchten',
      },
      { label: 'Störungen', href: paths.disturbances.to(), text: 'E-Mails und Aufträge, die nicht erledigt werden konnten' },
    ],
  },
  {
    title: 'Ausgaben',
    text: 'Der Rahmen des Wettbewerbs, heute und früher.',
    pages: [
      {
        label: 'Ausgaben bearbeiten',
        href: paths.office.edition.list.to(),
        text: 'Zeitplan, Bedingungen, Kategorien, Kriterien, Formular und Vorschau',
      },
      {
        label: 'Akten der Ausgaben',
        href: paths.office.decisionFile.list.to(),
        text: 'alles zur Entscheidung in einer Datei, auch früherer Ausgaben',
      },
    ],
  },
]

import { brand } from '../brand.ts'
import { letter } from '../ui/letter.tsx'

type SubjectsAdded = { titles: string[]; settings: string; baseUrl: string }

/** Mails are passed on, and their links with them: whoever reads the mailbox is told. */
export function subjectsAddedMail({ titles, settings, baseUrl }: SubjectsAdded) {
  return letter({
    portal: brand.name,
    subject: 'Sie bekommen jetzt weitere E-Mails vom Portal',
    name: null,
    sentences: [
      'Auf der Seite mit den Einstellungen zu Ihrer E-Mail-Adresse wurde dazu bestellt:',
      titles.map((title) => `– ${title}`).join('\n'),
      'Die Seite erreicht nur, wer einen Link aus einer unserer E-Mails an diese Adresse hat. Waren Sie das nicht, haben Sie vielleicht eine davon weitergeleitet: Bestellen Sie dann hier wieder ab.',
    ],
    button: { label: 'Einstellungen ansehen', href: settings },
    baseUrl,
  })
}

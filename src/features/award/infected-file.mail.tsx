import { brand } from '../../brand.ts'
import { letter, said, type Sentence } from '../../ui/letter.tsx'

type Told = {
  file: { fileName: string; finding: string; title: string; lead: string; handedIn: boolean }
  link: string | null
  baseUrl: string
}

/** To whom may hand in, with a link to the files. The office, without one, learns only whose entry it is: until the opening it may know no more (security.md AC-12). */
export function infectedFileMail({ file, link, baseUrl }: Told) {
  const subject = link ? `Datei gesperrt: „${file.fileName}“` : `Datei gesperrt: Beitrag von ${file.lead}`
  const sentences = link ? toEntrants(file) : toOffice(file)
  return letter({
    portal: brand.name,
    subject,
    name: null,
    sentences,
    button: link ? { label: 'Nachweise und Anlagen ansehen', href: link } : null,
    baseUrl,
  })
}

function toEntrants({ fileName, title, lead, finding, handedIn }: Told['file']): Sentence[] {
  return [
    said`In der Datei „${fileName}“ des Beitrags „${title}“ von ${lead} hat die Virenprüfung Schadsoftware gefunden${named(finding)}. Die Datei ist gesperrt: Niemand kann sie mehr öffnen, auch Wettbewerbsbüro und Jury nicht.`,
    handedIn
      ? 'Der Beitrag bleibt eingereicht. Bis zum Ende der Frist können Sie ihn zurücknehmen, die Datei ersetzen und ihn erneut einreichen. Danach sprechen Sie bitte mit dem Wettbewerbsbüro.'
      : 'Bitte entfernen Sie die Datei und laden Sie eine saubere Fassung hoch. Solange sie beiliegt, kann der Beitrag nicht eingereicht werden.',
    'Lassen Sie bitte auch den Rechner prüfen, von dem die Datei stammt.',
  ]
}

function toOffice({ lead, finding }: Told['file']): Sentence[] {
  return [
    said`In einer Datei des Beitrags von ${lead} hat die Virenprüfung Schadsoftware gefunden${named(finding)}. Die Datei ist gesperrt: Niemand kann sie öffnen.`,
    'Alle, die den Beitrag einreichen dürfen, wurden benachrichtigt.',
  ]
}

/** As the scanner calls it, for those who look after computers. */
function named(finding: string): string {
  return finding ? ` (${finding})` : ''
}

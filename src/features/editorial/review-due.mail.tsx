import { brand } from '../../brand.ts'
import { germanDay } from '../../plain/german-day.ts'
import { letter, said } from '../../ui/letter.tsx'

type Told = { name: string; title: string; dueOn: string; link: string; baseUrl: string }

/** To each of the editors, once for each day a page is due on. */
export function reviewDueMail({ name, title, dueOn, link, baseUrl }: Told) {
  return letter({
    portal: brand.name,
    subject: `Bitte prüfen: Seite „${title}“`,
    name,
    sentences: [
      said`die Seite „${title}“ sollte bis zum ${germanDay(dueOn)} wieder geprüft werden.`,
      'Bitte lesen Sie, ob noch alles stimmt, und veröffentlichen Sie die Seite mit einem neuen Prüftag.',
    ],
    button: { label: 'Seite prüfen', href: link },
    baseUrl,
  })
}

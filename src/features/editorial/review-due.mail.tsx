import { brand } from '../../brand.ts'
import { germanDay } from '../../plain/german-day.ts'
import { letter, said } from '../../ui/letter.tsx'
import { kindText } from './text-kinds.ts'

type Told = { kind: 'page' | 'aid' | 'english'; name: string; title: string; dueOn: string; link: string; baseUrl: string }

/** To each of the editors, once for each day a text is due on. */
export function reviewDueMail({ kind, name, title, dueOn, link, baseUrl }: Told) {
  const what = kindText[kind]
  return letter({
    portal: brand.name,
    subject: `Bitte prüfen: ${what} „${title}“`,
    name,
    sentences: [
      said`die ${what} „${title}“ sollte bis zum ${germanDay(dueOn)} wieder geprüft werden.`,
      'Bitte lesen Sie, ob noch alles stimmt, und veröffentlichen Sie den Text mit einem neuen Prüftag.',
    ],
    button: { label: 'Text prüfen', href: link },
    baseUrl,
  })
}

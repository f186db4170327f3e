import { brand } from '../../../brand.ts'
import { letter, said } from '../../../ui/letter.tsx'

type Told = { name: string; questions: string[]; link: string; baseUrl: string }

/** To each of the office, once for each day on which answers are to be read again. */
export function dueAnswersMail({ name, questions, link, baseUrl }: Told) {
  const one = questions.length === 1
  return letter({
    portal: brand.name,
    subject: one ? 'Bitte prüfen: eine Antwort zum Landespreis' : `Bitte prüfen: ${questions.length} Antworten zum Landespreis`,
    name,
    sentences: [
      one
        ? 'eine Antwort zum Landespreis ist wieder zu prüfen:'
        : `${questions.length} Antworten zum Landespreis sind wieder zu prüfen:`,
      ...questions.map((question) => said`– „${question}“`),
      'Bitte lesen Sie, ob noch alles stimmt, und setzen Sie im Editor der Ausgabe einen neuen Prüftag.',
    ],
    button: { label: 'Antworten ansehen', href: link },
    baseUrl,
  })
}

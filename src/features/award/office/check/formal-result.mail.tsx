import { brand } from '../../../../brand.ts'
import { letter, said, type Sentence } from '../../../../ui/letter.tsx'
import type { FormalResult } from './formal-result.queries.ts'

type To = { name: string; link: string; baseUrl: string }

export function admissionMail(told: FormalResult & { admitted: boolean } & To) {
  const sentences = told.admitted
    ? [said`Ihr Beitrag „${told.title}“ ist formal geprüft und zugelassen (${told.edition}). Er liegt nun der Jury vor.`]
    : [
        said`Ihr Beitrag „${told.title}“ ist nach der formalen Prüfung nicht zugelassen (${told.edition}).`,
        said`Begründung: ${told.reason}`,
        said`Fragen dazu beantwortet ${told.contactName}${told.contactEmail ? `, ${told.contactEmail}` : ''}.`,
      ]
  return message(told, told.admitted ? 'Ihr Beitrag ist zugelassen' : 'Ihr Beitrag ist nicht zugelassen', sentences)
}

export function reassignmentMail(told: FormalResult & { category: string } & To) {
  return message(told, 'Ihr Beitrag steht in einer anderen Kategorie', [
    said`Ihr Beitrag „${told.title}“ wird in der Kategorie „${told.category}“ bewertet (${told.edition}).`,
    said`Begründung: ${told.reason}`,
    said`Fragen dazu beantwortet ${told.contactName}${told.contactEmail ? `, ${told.contactEmail}` : ''}.`,
  ])
}

function message({ name, link, baseUrl }: To, subject: string, sentences: Sentence[]) {
  return letter({ portal: brand.name, subject, name, sentences, button: { label: 'Beitrag ansehen', href: link }, baseUrl })
}

import { brand } from '../../../brand.ts'
import { letter, said } from '../../../ui/letter.tsx'

type Told = {
  name: string
  title: string
  organisation: string
  isChange: boolean
  round: number
  link: string
  baseUrl: string
}

export function submittedMail({ name, title, organisation, isChange, round, link, baseUrl }: Told) {
  const subject = isChange ? `Geändertes Projekt zur Prüfung: ${title}` : `Neues Projekt zur Prüfung: ${title}`
  const sentences = [
    isChange
      ? said`${organisation} hat Änderungen am Projekt „${title}“ eingereicht.`
      : said`${organisation} hat das Projekt „${title}“ eingereicht.`,
    ...(round > 1 ? [`Es ist die ${round}. Fassung nach Ihrer Rückmeldung.`] : []),
  ]
  return letter({ portal: brand.name, subject, name, sentences, button: { label: 'Projekt prüfen', href: link }, baseUrl })
}

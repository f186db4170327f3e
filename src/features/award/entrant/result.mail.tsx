import { brand } from '../../../brand.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'

type Result = { name: string; title: string; edition: string; wonCategory: string | null; link: string; baseUrl: string }

/** To everybody who took part, at the instant at which the results become public. */
export function resultMail(result: Result) {
  const { name, link, baseUrl, wonCategory } = result
  const subject = wonCategory ? 'Herzlichen Glückwunsch: Ihr Beitrag ist ausgezeichnet' : 'Die Ergebnisse des Landespreises'
  const button = wonCategory ? 'Zu Ihrem Preis' : 'Ergebnisse ansehen'
  const sentences = sentencesOf(result)
  return letter({ portal: brand.name, subject, name, sentences, button: { label: button, href: link }, baseUrl })
}

function sentencesOf({ title, edition, wonCategory }: Result): Sentence[] {
  if (wonCategory)
    return [
      said`Ihr Beitrag „${title}“ gewinnt in der Kategorie „${wonCategory}“ (${edition}).`,
      'Im Portal sehen Sie, was jetzt zu tun ist: vom Pressetext bis zur Auszahlung des Preisgelds.',
      'Dort können Sie Ihren Beitrag auch als Projekt im Projektverzeichnis veröffentlichen.',
    ]
  return [
    said`Die Jury hat entschieden (${edition}). Ihr Beitrag „${title}“ gehört diesmal nicht zu den ausgezeichneten.`,
    'Vielen Dank, dass Sie teilgenommen und Ihre Zusammenarbeit vorgestellt haben.',
  ]
}

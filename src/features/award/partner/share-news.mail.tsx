import { brand } from '../../../brand.ts'
import { moment } from '../../../plain/german-date.ts'
import { letter, said } from '../../../ui/letter.tsx'

export type ShareNews = {
  title: string
  /** Null: with this answer everybody has agreed. */
  objection: { party: string; name: string; function: string; reason: string; at: Date } | null
  link: string
  baseUrl: string
}

/** To whom may hand in: somebody objects to the split, or all have agreed. */
export function shareNewsMail({ title, objection, link, baseUrl }: ShareNews) {
  const subject = objection ? `Widerspruch zur Aufteilung: ${title}` : `Alle stimmen der Aufteilung zu: ${title}`
  const sentences = objection
    ? [
        said`${objection.name} (${objection.function}) hat am ${moment(objection.at)} für ${objection.party} der Aufteilung des Preisgelds widersprochen.`,
        said`Begründung: ${objection.reason}`,
        'Bitte sprechen Sie miteinander und machen Sie einen neuen Vorschlag. Bis dahin kann nicht ausgezahlt werden.',
      ]
    : [
        said`Alle beteiligten Kommunen haben der Aufteilung des Preisgelds für „${title}“ zugestimmt.`,
        'Bitte geben Sie als Nächstes im Portal an, auf welche Konten ausgezahlt werden soll.',
      ]
  return letter({ portal: brand.name, subject, name: null, sentences, button: { label: 'Zu Ihrem Preis', href: link }, baseUrl })
}

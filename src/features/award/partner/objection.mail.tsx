import { brand } from '../../../brand.ts'
import { moment } from '../../../plain/german-date.ts'
import { letter, said } from '../../../ui/letter.tsx'

export type Objection = {
  title: string
  lead: string
  party: string
  kind: 'partner' | 'hvb'
  name: string
  function: string
  reason: string
  at: Date
}

/** The office learns only who objected to whose entry: until the opening it may know no more (security.md AC-12). */
type Told = { objection: Objection; to: 'entrant' | 'office'; link: string; baseUrl: string }

export function objectionMail({ objection, to, link, baseUrl }: Told) {
  const isEntrant = to === 'entrant'
  const subject = isEntrant ? `Widerspruch zu „${objection.title}“` : `Widerspruch zum Beitrag von ${objection.lead}`
  const sentences = [
    said`${isEntrant ? `${objection.name} (${objection.function})` : 'Eine Person'} hat am ${moment(objection.at)} für ${objection.party} ${objection.kind === 'hvb' ? 'die Bestätigung abgelehnt' : 'widersprochen'}.`,
    ...(isEntrant
      ? [said`Beitrag: „${objection.title}“ von ${objection.lead}`, said`Begründung: ${objection.reason}`]
      : [said`Beitrag von ${objection.lead}. Die Begründung ist nach der Öffnung der Beiträge zu lesen.`]),
    'Der Widerspruch hindert die federführende Kommune nicht am Einreichen. Er wird mit dem Beitrag festgehalten. Bitte sprechen Sie miteinander.',
  ]
  return letter({ portal: brand.name, subject, name: null, sentences, button: { label: 'Beitrag ansehen', href: link }, baseUrl })
}

import { brand } from '../../../../brand.ts'
import { moment } from '../../../../plain/german-date.ts'
import { letter, said } from '../../../../ui/letter.tsx'

type Told = {
  name: string
  edition: string
  acts: { name: string; actedAt: Date }[]
  handedIn: number
  link: string
  baseUrl: string
}

/** To everybody of the office, after the first and after the second act. */
export function openingMail({ name, edition, acts, handedIn, link, baseUrl }: Told) {
  const open = acts.length >= 2
  const subject = open ? 'Die Beiträge sind geöffnet' : 'Zweite Person für die Öffnung der Beiträge gesucht'
  const sentences = [
    ...acts.map((act) => said`${act.name} hat der Öffnung am ${moment(act.actedAt)} zugestimmt.`),
    open
      ? said`Damit sind die ${handedIn} eingereichten Beiträge der Ausgabe „${edition}“ für das Wettbewerbsbüro zu lesen.`
      : said`Damit die Beiträge der Ausgabe „${edition}“ geöffnet sind, stimmt bitte eine zweite Person zu.`,
  ]
  const label = open ? 'Zu den Beiträgen' : 'Zur Öffnung'
  return letter({ portal: brand.name, subject, name, sentences, button: { label, href: link }, baseUrl })
}

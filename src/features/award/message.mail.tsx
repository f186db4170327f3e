import { brand } from '../../brand.ts'
import { letter, said } from '../../ui/letter.tsx'
import type { Side } from './message.rules.ts'

type Told = { name: string; side: Side; lead: string; edition: string; link: string; baseUrl: string }

/** Neither what it says nor the title of the entry: of a draft the office may not know it. */
export function messageMail({ name, side, lead, edition, link, baseUrl }: Told) {
  const subject = side === 'office' ? `Neue Nachricht zum Beitrag von ${lead}` : 'Neue Nachricht des Wettbewerbsbüros'
  const sentences = [
    side === 'office'
      ? said`zum Beitrag von ${lead} (${edition}) gibt es eine neue Nachricht der Einreichenden.`
      : said`zum Beitrag von ${lead} (${edition}) gibt es eine neue Nachricht des Wettbewerbsbüros.`,
    'Bitte lesen und beantworten Sie sie im Portal. Zu einem Beitrag schicken wir Ihnen höchstens eine solche E-Mail je Stunde.',
  ]
  return letter({ portal: brand.name, subject, name, sentences, button: { label: 'Nachricht lesen', href: link }, baseUrl })
}

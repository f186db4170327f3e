import { brand } from '../../../brand.ts'
import { letter } from '../../../ui/letter.tsx'
import { spanText } from '../event-words.page.tsx'

type Told = { event: { title: string; startsAt: Date; endsAt: Date }; name: string; link: string; baseUrl: string }

/** To the office and to who advises, before the hour. What was asked stands in the portal, not in mailboxes. */
export function hourQuestionMail({ event, name, link, baseUrl }: Told) {
  return letter({
    portal: brand.name,
    subject: `Neue Frage an die Sprechstunde: ${event.title}`,
    name,
    sentences: [
      'eine neue Frage an die Sprechstunde ist eingegangen:',
      `${event.title}\n${spanText(event)}`,
      'Sie können sie vorher lesen. Kommen heute weitere hinzu, schreiben wir erst wieder, wenn jemand aus dem Team hineingesehen hat. Während der Sprechstunde schicken wir keine E-Mails; dann stehen neue Fragen auf derselben Seite.',
    ],
    button: { label: 'Fragen ansehen', href: link },
    baseUrl,
  })
}

import { brand } from '../../../brand.ts'
import { letter, said } from '../../../ui/letter.tsx'

type Told = { number: number; link: string; baseUrl: string }

/** To an address that anybody may have typed: nothing that was typed is in it. */
export function questionReceivedMail({ number, link, baseUrl }: Told) {
  return letter({
    portal: brand.name,
    subject: `Ihre Frage zum Landespreis ist angekommen (Frage ${number})`,
    name: null,
    sentences: [
      `Ihre Frage ist beim Wettbewerbsbüro angekommen. Sie hat die Nummer ${number}.`,
      'Was für alle wichtig ist, veröffentlichen wir ohne Ihren Namen bei den Fragen und Antworten und teilen es allen mit, die einen Entwurf oder einen Beitrag haben. Sobald Ihre Frage beantwortet ist, bekommen Sie eine E-Mail.',
      'Haben Sie uns nicht geschrieben? Dann hat jemand Ihre Adresse angegeben. Sie brauchen nichts zu tun.',
    ],
    button: { label: 'Fragen und Antworten ansehen', href: link },
    baseUrl,
  })
}

/** To the office. What was asked stands in the portal, not in mailboxes. */
export function newQuestionMail({ number, name, link, baseUrl }: Told & { name: string }) {
  return letter({
    portal: brand.name,
    subject: `Neue Frage zum Landespreis (Frage ${number})`,
    name,
    sentences: [`Die Frage ${number} wartet auf eine Antwort.`],
    button: { label: 'Frage ansehen', href: link },
    baseUrl,
  })
}

/** To whoever asked; everybody else is told through the outbox. */
export function questionPublishedMail({ number, name, link, baseUrl }: Told & { name: string }) {
  return letter({
    portal: brand.name,
    subject: `Ihre Frage zum Landespreis ist beantwortet (Frage ${number})`,
    name: name || null,
    sentences: ['die Antwort auf Ihre Frage steht jetzt bei den Fragen und Antworten. Ihr Name steht nicht dabei.'],
    button: { label: 'Antwort lesen', href: link },
    baseUrl,
  })
}

export function questionClosedMail({ number, name, reply, link, baseUrl }: Told & { name: string; reply: string }) {
  return letter({
    portal: brand.name,
    subject: `Zu Ihrer Frage zum Landespreis (Frage ${number})`,
    name: name || null,
    sentences: [said`${reply}`],
    button: { label: 'Fragen und Antworten ansehen', href: link },
    baseUrl,
  })
}

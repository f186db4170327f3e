import { brand } from '../../brand.ts'
import { letter, said } from '../../ui/letter.tsx'
import type { ContactWords } from './source.ts'

type Told = { title: string; link: string; baseUrl: string; words: ContactWords }
export type ContactSender = { name: string; organisation: string; email: string }

/** To whom it is for. An answer goes straight to the sender: who answers shows the own address, and nobody before. */
export function contactMail({
  title,
  name,
  sender,
  message,
  link,
  baseUrl,
  words,
}: Told & { name: string | null; sender: ContactSender; message: string }) {
  const from = sender.organisation ? `${sender.name} (${sender.organisation})` : sender.name
  return letter({
    portal: brand.name,
    subject: `${words.place}: Nachricht zu „${title}“`,
    name,
    sentences: [
      said`${from} schreibt Ihnen ${words.aboutYours} „${title}“:`,
      said`${message}`,
      said`Wenn Sie auf diese E-Mail antworten, geht Ihre Antwort an ${sender.email}. Bis dahin kennt dort niemand Ihre Adresse.`,
    ],
    button: { label: words.readOn, href: link },
    baseUrl,
  })
}

/** To a visitor, who may not be the one who typed the address: the message itself is not in it. */
export function confirmContactMail({ title, addressee, link, baseUrl, words }: Told & { addressee: string }) {
  return letter({
    portal: brand.name,
    subject: 'Bitte bestätigen Sie Ihre Nachricht',
    name: null,
    sentences: [
      said`Mit dieser E-Mail-Adresse wurde eine Nachricht an ${addressee} geschrieben (${words.place}, „${title}“). Wir leiten sie erst weiter, wenn Sie das bestätigen.`,
      'Waren Sie das nicht, brauchen Sie nichts zu tun: Nach sieben Tagen wird sie gelöscht.',
    ],
    button: { label: 'Nachricht bestätigen', href: link },
    baseUrl,
  })
}

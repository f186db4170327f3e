import { plainMail } from './plain-mail.tsx'

type Told = { title: string; link: string; baseUrl: string }

/** To whoever wrote the listing. An answer goes straight to the sender: who answers shows the own address, and nobody before. */
export function contactMail({ title, sender, message, ...told }: Told & { name: string; sender: Sender; message: string }) {
  const from = sender.organisation ? `${sender.name} (${sender.organisation})` : sender.name
  return plainMail(told, {
    subject: `Partnersuche: Nachricht zu „${title}“`,
    sentences: [
      `${from} schreibt Ihnen zu Ihrem Eintrag „${title}“:`,
      message,
      `Wenn Sie auf diese E-Mail antworten, geht Ihre Antwort an ${sender.email}. Bis dahin kennt dort niemand Ihre Adresse.`,
    ],
    button: 'Eintrag ansehen',
  })
}

export type Sender = { name: string; organisation: string; email: string }

/** To a visitor, who may not be the one who typed the address: the message itself is not in it. */
export function confirmContactMail({ title, addressee, ...told }: Told & { addressee: string }) {
  return plainMail(
    { name: '', ...told },
    {
      subject: 'Bitte bestätigen Sie Ihre Nachricht',
      sentences: [
        `Über die Partnersuche wurde mit dieser E-Mail-Adresse eine Nachricht an ${addressee} geschrieben („${title}“). Wir leiten sie erst weiter, wenn Sie das bestätigen.`,
        'Waren Sie das nicht, brauchen Sie nichts zu tun: Nach sieben Tagen wird sie gelöscht.',
      ],
      button: 'Nachricht bestätigen',
    },
  )
}

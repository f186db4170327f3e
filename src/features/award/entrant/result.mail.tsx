import { brand } from '../../../brand.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'

type Result = { name: string; title: string; edition: string; wonCategory: string | null; link: string; baseUrl: string }

/** To everybody who took part, at the instant at which the results become public. */
export function resultMail(result: Result) {
  const { name, link, baseUrl, wonCategory } = result
  const subject = wonCategory ? 'Herzlichen Glückwunsch: Ihr Beitrag ist ausgezeichnet' : 'Die Ergebnisse des Landespreises'
  const button = wonCategory ? 'Zu Ihrem Preis' : 'Ergebnisse ansehen'
  const sentences = sentencesOf(result)
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label={button} />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `${button}: ${link}`].join('\n\n'),
  }
}

function sentencesOf({ title, edition, wonCategory }: Result): string[] {
  if (wonCategory)
    return [
      `Ihr Beitrag „${title}“ gewinnt in der Kategorie „${wonCategory}“ (${edition}).`,
      'Im Portal sehen Sie, was jetzt zu tun ist: vom Pressetext bis zur Auszahlung des Preisgelds.',
    ]
  return [
    `Die Jury hat entschieden (${edition}). Ihr Beitrag „${title}“ gehört diesmal nicht zu den ausgezeichneten.`,
    'Vielen Dank, dass Sie teilgenommen und Ihre Zusammenarbeit vorgestellt haben.',
  ]
}

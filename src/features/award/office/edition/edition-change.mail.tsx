import { brand } from '../../../../brand.ts'
import { MailButton, mailHtml } from '../../../../ui/mail.tsx'

type Facts = { name: string; edition: string; news: string[]; closing: string; link: string; baseUrl: string }

/** To whoever has a draft: dates or conditions of the edition have changed. */
export function editionChangeMail({ name, edition, news, closing, link, baseUrl }: Facts) {
  const subject = 'Termine oder Bedingungen des Landespreises haben sich geändert'
  const first = `Sie haben einen Entwurf für den „${edition}“. Daran hat das Wettbewerbsbüro etwas geändert:`
  const last = `Ihr Entwurf ist unverändert. Einreichen können Sie bis ${closing}.`
  return {
    subject,
    text: [`Guten Tag ${name},`, first, news.map((line) => `- ${line}`).join('\n'), last, `Beiträge ansehen: ${link}`].join(
      '\n\n',
    ),
    html: mailHtml({
      portal: brand.name,
      title: subject,
      baseUrl,
      body: (
        <>
          <p>Guten Tag {name},</p>
          <p>{first}</p>
          <ul>
            {news.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{last}</p>
          <MailButton href={link} label="Beiträge ansehen" />
        </>
      ),
    }),
  }
}

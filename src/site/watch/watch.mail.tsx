import { brand } from '../../brand.ts'
import { mailHtml } from '../../ui/mail.tsx'

type Watch = { name: string; sentences: string[]; baseUrl: string }

/** Each morning after a night in which there was something. */
export function summaryMail({ name, sentences, baseUrl }: Watch) {
  const first = 'In den letzten 24 Stunden, gezählt ohne Namen und Adressen:'
  const last = 'Was noch zu tun ist, steht im Portal unter „Störungen“, alles Weitere im Protokoll des Betriebs.'
  return mailOf({ name, sentences, baseUrl, first, last, subject: 'Bericht der letzten 24 Stunden' })
}

/** At once: somebody has to look before work goes on. */
export function alarmMail({ name, sentences, baseUrl }: Watch) {
  const first = 'Eine Prüfung hat etwas gefunden, das nie vorkommen darf:'
  const last =
    'Bitte sichern Sie den Stand, bevor Sie etwas ändern, und ziehen Sie den Betrieb hinzu. Einzelheiten zeigen auf dem Server „npm run cli -- verify-chain“, „invariants“ und „files“.'
  return mailOf({ name, sentences, baseUrl, first, last, subject: 'Schwere Störung: bitte sofort nachsehen' })
}

/** Something is out of order that passes, or that an operator can mend. */
export function warningMail({ name, sentences, baseUrl }: Watch) {
  const first = 'Im Betrieb ist etwas aus dem Rahmen:'
  const last = 'Bitte lassen Sie den Betrieb nachsehen. Sobald es vorbei ist, bekommen Sie noch eine E-Mail.'
  return mailOf({ name, sentences, baseUrl, first, last, subject: 'Warnung aus dem Betrieb' })
}

export function allClearMail({ name, sentences, baseUrl }: Watch) {
  const first = 'Wieder in Ordnung:'
  const last = 'Hier ist nichts mehr zu tun.'
  return mailOf({ name, sentences, baseUrl, first, last, subject: 'Entwarnung aus dem Betrieb' })
}

type Words = Watch & { first: string; last: string; subject: string }

function mailOf({ name, sentences, baseUrl, first, last, subject }: Words) {
  const body = (
    <>
      <p>Guten Tag {name},</p>
      <p>{first}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{last}</p>
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, first, sentences.map((sentence) => `- ${sentence}`).join('\n'), last].join('\n\n'),
  }
}

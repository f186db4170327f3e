import { brand } from '../../brand.ts'
import { momentWithSeconds } from '../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../ui/mail.tsx'
import type { Checkpoint, Occasion } from './checkpoint.rules.ts'

type Told = { name: string; occasion: Occasion; checkpoint: Checkpoint; link: string; baseUrl: string }

const because: Record<Occasion, string> = {
  hour: 'Eine Stunde ist vergangen.',
  closing: 'Die Einreichungsfrist ist abgelaufen.',
  category: 'Die Bewertung einer Kategorie ist abgeschlossen.',
  release: 'Die Ergebnisse sind veröffentlicht.',
}

/** Kept in a mailbox of theirs, it shows later whether anybody has put back or rewritten what had been recorded by then. */
export function checkpointMail({ name, occasion, checkpoint, link, baseUrl }: Told) {
  const { seq, hash, at, jws } = checkpoint
  const subject = 'Bitte aufbewahren: Kontrollpunkt des Verfahrens'
  const sentences = [
    `${because[occasion]} Bis ${momentWithSeconds(at)} hat das Portal ${seq} Ereignisse festgehalten; der Prüfwert des letzten steht hier.`,
    'Bitte bewahren Sie diese E-Mail auf. Sie müssen nichts weiter tun. Würde das Verfahren später zurückgesetzt oder umgeschrieben, ließe es sich damit nachweisen.',
  ]
  const line = `${seq}:${hash}`
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>Kontrollpunkt: {line}</p>
      <p>Unterschrift (JWS): {jws}</p>
      <MailButton href={link} label="Was ein Kontrollpunkt ist" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [
      `Guten Tag ${name},`,
      ...sentences,
      `Kontrollpunkt: ${line}`,
      `Unterschrift (JWS): ${jws}`,
      `Was ein Kontrollpunkt ist: ${link}`,
    ].join('\n\n'),
  }
}

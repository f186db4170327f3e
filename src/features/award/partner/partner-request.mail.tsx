import { brand } from '../../../brand.ts'
import { closing } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import type { KeyData } from '../partner-answers.rules.ts'

export type PartnerRequestMail = {
  kind: 'partner' | 'hvb'
  partyName: string
  keyData: KeyData
  askedBy: string
  answerUntil: Date
  silenceCounts: boolean
  edition: string
  link: string
  baseUrl: string
}

export function partnerRequestMail(asked: PartnerRequestMail) {
  const { keyData, link, baseUrl } = asked
  const subject = asked.kind === 'hvb' ? `Bitte um Ihre Bestätigung: ${keyData.title}` : `Bitte um Ihre Antwort: ${keyData.title}`
  const [first, ...further] = sentencesOf(asked)
  const body = (
    <>
      <p>Guten Tag,</p>
      <p>{first}</p>
      <p>
        Titel: <strong>{keyData.title}</strong>
        <br />
        Kategorie: {keyData.category}
        <br />
        Weitere kommunale Partner: {keyData.partners.join(', ')}
      </p>
      {further.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label="Angaben ansehen und antworten" />
      <p>{CONFIDENTIAL}</p>
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: textOf(asked, first ?? '', further),
  }
}

const CONFIDENTIAL = 'Bitte geben Sie den Link nicht weiter: Wer ihn hat, kann für Sie antworten.'

function sentencesOf({ kind, partyName, keyData, askedBy, answerUntil, silenceCounts, edition }: PartnerRequestMail): string[] {
  const until = `Sie können bis ${closing(answerUntil)} antworten.`
  if (kind === 'hvb')
    return [
      `${askedBy} bereitet für ${keyData.lead} einen Beitrag zum Wettbewerb „${edition}“ vor und bittet die Leitung der Verwaltung um ihre Bestätigung.`,
      `${until} Ohne Ihre Antwort liegt die Bestätigung nicht vor.`,
    ]
  const silence = silenceCounts
    ? 'Wenn Sie nicht antworten, gilt das als Zustimmung.'
    : 'Wenn Sie nicht antworten, gilt das nicht als Zustimmung.'
  return [
    `${keyData.lead} möchte mit einem gemeinsamen Projekt am Wettbewerb „${edition}“ teilnehmen und nennt ${partyName} als Partner. ${askedBy} bittet Sie um Ihre Antwort dazu.`,
    `Sie können zustimmen oder widersprechen. ${until} ${silence}`,
  ]
}

function textOf({ keyData, link }: PartnerRequestMail, first: string, further: string[]): string {
  return [
    'Guten Tag,',
    first,
    `Titel: ${keyData.title}\nKategorie: ${keyData.category}\nWeitere kommunale Partner: ${keyData.partners.join(', ')}`,
    ...further,
    `Angaben ansehen und antworten: ${link}`,
    CONFIDENTIAL,
  ].join('\n\n')
}

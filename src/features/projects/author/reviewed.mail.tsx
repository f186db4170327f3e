import { brand } from '../../../brand.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import type { ReviewKind } from '../draft.rules.ts'

type Told = { name: string; title: string; kind: ReviewKind; message: string; link: string; baseUrl: string }

const WORDS: Record<ReviewKind, { subject: string; sentence: (title: string) => string; label: string }> = {
  published: {
    subject: 'Ihr Projekt ist veröffentlicht',
    sentence: (title) => `die Redaktion hat das Projekt „${title}“ veröffentlicht.`,
    label: 'Projekt ansehen',
  },
  returned: {
    subject: 'Bitte überarbeiten Sie Ihr Projekt',
    sentence: (title) => `die Redaktion hat das Projekt „${title}“ gelesen und bittet Sie um eine Überarbeitung.`,
    label: 'Projekt überarbeiten',
  },
  declined: {
    subject: 'Ihr Projekt wird nicht veröffentlicht',
    sentence: (title) => `die Redaktion veröffentlicht das Projekt „${title}“ nicht. Der Entwurf bleibt für Sie lesbar.`,
    label: 'Entwurf ansehen',
  },
}

export function reviewedMail({ name, title, kind, message, link, baseUrl }: Told) {
  const { subject, sentence, label } = WORDS[kind]
  const sentences = [sentence(title), ...(message === '' ? [] : ['Die Redaktion schreibt dazu:', ...message.split(/\n+/)])]
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
      <MailButton href={link} label={label} />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `${label}: ${link}`].join('\n\n'),
  }
}

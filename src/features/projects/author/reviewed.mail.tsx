import { brand } from '../../../brand.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'
import type { ReviewKind } from '../draft.rules.ts'

type Told = { name: string; title: string; kind: ReviewKind; message: string; link: string; baseUrl: string }

const WORDS: Record<ReviewKind, { subject: string; sentence: (title: string) => Sentence; label: string }> = {
  published: {
    subject: 'Ihr Projekt ist veröffentlicht',
    sentence: (title) => said`die Redaktion hat das Projekt „${title}“ veröffentlicht.`,
    label: 'Projekt ansehen',
  },
  returned: {
    subject: 'Bitte überarbeiten Sie Ihr Projekt',
    sentence: (title) => said`die Redaktion hat das Projekt „${title}“ gelesen und bittet Sie um eine Überarbeitung.`,
    label: 'Projekt überarbeiten',
  },
  declined: {
    subject: 'Ihr Projekt wird nicht veröffentlicht',
    sentence: (title) => said`die Redaktion veröffentlicht das Projekt „${title}“ nicht. Der Entwurf bleibt für Sie lesbar.`,
    label: 'Entwurf ansehen',
  },
}

export function reviewedMail({ name, title, kind, message, link, baseUrl }: Told) {
  const { subject, sentence, label } = WORDS[kind]
  const sentences = [sentence(title), ...(message === '' ? [] : ['Die Redaktion schreibt dazu:', ...message.split(/\n+/)])]
  return letter({ portal: brand.name, subject, name, sentences, button: { label, href: link }, baseUrl })
}

import { brand } from '../../../brand.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'
import type { ReviewKind } from '../draft.rules.ts'

type Told = {
  name: string
  title: string
  kind: ReviewKind
  message: string
  /** To an editor who has written it: it is nobody's project. */
  byEditors: boolean
  link: string
  baseUrl: string
}

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

const TO_EDITORS: typeof WORDS = {
  published: {
    subject: 'Der Steckbrief ist veröffentlicht',
    sentence: (title) => said`jemand anderes aus der Redaktion hat Ihre Fassung des Steckbriefs „${title}“ veröffentlicht.`,
    label: 'Steckbrief ansehen',
  },
  returned: {
    subject: 'Bitte überarbeiten Sie den Steckbrief',
    sentence: (title) =>
      said`jemand anderes aus der Redaktion hat Ihre Fassung des Steckbriefs „${title}“ gelesen und gibt sie Ihnen zurück.`,
    label: 'Steckbrief überarbeiten',
  },
  declined: {
    subject: 'Ihre Fassung des Steckbriefs wird nicht veröffentlicht',
    sentence: (title) =>
      said`jemand anderes aus der Redaktion veröffentlicht Ihre Fassung des Steckbriefs „${title}“ nicht. Der Entwurf bleibt lesbar.`,
    label: 'Entwurf ansehen',
  },
}

export function reviewedMail({ name, title, kind, message, byEditors, link, baseUrl }: Told) {
  const { subject, sentence, label } = (byEditors ? TO_EDITORS : WORDS)[kind]
  const sentences = [
    sentence(title),
    ...(message === '' ? [] : [byEditors ? 'Die Nachricht dazu:' : 'Die Redaktion schreibt dazu:', ...message.split(/\n+/)]),
  ]
  return letter({ portal: brand.name, subject, name, sentences, button: { label, href: link }, baseUrl })
}

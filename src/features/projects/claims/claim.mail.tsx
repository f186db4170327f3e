import { brand } from '../../../brand.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'
import type { Decide } from './deciding.rules.ts'

type Told = { name: string; title: string; organisation: string; link: string; baseUrl: string }

/** To the editors. */
export function claimMadeMail({ name, title, organisation, link, baseUrl }: Told) {
  return letter({
    portal: brand.name,
    subject: `„Das ist unser Projekt“: ${title}`,
    name,
    sentences: [
      said`${organisation} möchte für den Steckbrief „${title}“ verantwortlich sein.`,
      'Bitte prüfen Sie, ob das stimmt. Bis dahin bleibt der Steckbrief, wie er ist.',
    ],
    button: { label: 'Meldung prüfen', href: link },
    baseUrl,
  })
}

const WORDS: Record<
  Decide['act'],
  { subject: string; sentence: (organisation: string, title: string) => Sentence; label: string }
> = {
  accept: {
    subject: 'Der Steckbrief gehört jetzt Ihrer Organisation',
    sentence: (organisation, title) =>
      said`die Redaktion hat ${organisation} den Steckbrief „${title}“ übergeben. Sie finden ihn unter „Meine Projekte“ und können ihn dort ändern und bestätigen.`,
    label: 'Zu „Meine Projekte“',
  },
  decline: {
    subject: 'Der Steckbrief wurde nicht übergeben',
    sentence: (organisation, title) => said`die Redaktion hat ${organisation} den Steckbrief „${title}“ nicht übergeben.`,
    label: 'Zum Steckbrief',
  },
  undo: {
    subject: 'Der Steckbrief gehört nicht mehr Ihrer Organisation',
    sentence: (organisation, title) =>
      said`die Redaktion hat die Übergabe des Steckbriefs „${title}“ an ${organisation} zurückgenommen.`,
    label: 'Zum Steckbrief',
  },
}

/** To whoever claimed it; that it was taken back, to all members. */
export function claimDecidedMail({ name, title, organisation, act, answer, link, baseUrl }: Told & Decide) {
  const { subject, sentence, label } = WORDS[act]
  const sentences = [
    sentence(organisation, title),
    ...(answer === '' ? [] : ['Die Redaktion schreibt dazu:', ...answer.split(/\n+/)]),
  ]
  return letter({ portal: brand.name, subject, name, sentences, button: { label, href: link }, baseUrl })
}

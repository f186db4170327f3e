import { brand } from '../../brand.ts'
import { germanDay } from '../../plain/german-day.ts'
import { letter, said } from '../../ui/letter.tsx'
import { kindText } from './case-words.page.tsx'
import type { AnswerKind, CaseKind, Occasion } from './case.rules.ts'

type Told = { number: number; kind: CaseKind; baseUrl: string }

/** To an address that anybody may have typed: nothing that was typed is in it. */
export function receivedMail({
  number,
  kind,
  noticeDueOn,
  answerDueOn,
  baseUrl,
}: Told & { noticeDueOn: string | null; answerDueOn: string }) {
  const barrier = kind === 'barrier'
  return letter({
    portal: brand.name,
    subject: `${barrier ? 'Ihre Meldung einer Barriere' : 'Ihre Nachricht'} ist angekommen (Vorgang ${number})`,
    name: null,
    sentences: [
      `${barrier ? 'Ihre Meldung' : 'Ihre Nachricht'} ist bei uns angekommen. Sie hat die Nummer ${number}.`,
      noticeDueOn
        ? `Bis zum ${germanDay(noticeDueOn)} erfahren Sie, wie es weitergeht, spätestens am ${germanDay(answerDueOn)} erhalten Sie unsere Antwort.`
        : `Sie erhalten unsere Antwort bis zum ${germanDay(answerDueOn)}.`,
      'Haben Sie uns nicht geschrieben? Dann hat jemand Ihre Adresse angegeben. Sie brauchen nichts zu tun.',
    ],
    button: null,
    baseUrl,
  })
}

/** To the team. What was written stands in the portal, not in mailboxes. */
export function newCaseMail({ number, kind, dueOn, name, link, baseUrl }: Told & { dueOn: string; name: string; link: string }) {
  return letter({
    portal: brand.name,
    subject: `${kind === 'barrier' ? 'Eine Barriere wurde gemeldet' : 'Neue Nachricht über das Kontaktformular'} (Vorgang ${number})`,
    name,
    sentences: [
      `Der Vorgang ${number} (${kindText[kind]}) wartet auf jemanden, der ihn übernimmt. Der nächste Termin ist der ${germanDay(dueOn)}.`,
    ],
    button: { label: 'Vorgang ansehen', href: link },
    baseUrl,
  })
}

const answerSubject: Record<AnswerKind, string> = {
  interim: 'Zwischennachricht zu Ihrem Vorgang',
  answer: 'Unsere Antwort zu Ihrem Vorgang',
  rejection: 'Unsere Antwort zu Ihrem Vorgang',
}

export function answeredMail({
  number,
  answer,
  name,
  text,
  baseUrl,
}: Omit<Told, 'kind'> & { answer: AnswerKind; name: string; text: string }) {
  return letter({
    portal: brand.name,
    subject: `${answerSubject[answer]} ${number}`,
    name: name || null,
    sentences: [said`${text}`],
    button: null,
    baseUrl,
  })
}

type Reminder = Told & { name: string; dueOn: string; isNotice: boolean; occasion: Occasion; link: string }

export function caseReminderMail({ number, kind, name, dueOn, isNotice, occasion, link, baseUrl }: Reminder) {
  const what = isNotice ? 'eine Zwischennachricht' : 'eine Antwort'
  const when =
    occasion === 'soon' ? `bis zum ${germanDay(dueOn)}` : `heute, oder schon länger: Der Termin ist der ${germanDay(dueOn)}`
  return letter({
    portal: brand.name,
    subject: `Vorgang ${number}: ${isNotice ? 'Zwischennachricht' : 'Antwort'} ${occasion === 'soon' ? 'bald' : 'jetzt'} fällig`,
    name,
    sentences: [`Zum Vorgang ${number} (${kindText[kind]}) ist ${what} fällig, ${when}.`],
    button: { label: 'Vorgang ansehen', href: link },
    baseUrl,
  })
}

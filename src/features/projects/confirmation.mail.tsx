import { brand } from '../../brand.ts'
import { germanDay } from '../../plain/german-day.ts'
import { letter, said } from '../../ui/letter.tsx'

type Told = {
  title: string
  confirmedOn: string
  dueOn: string
  isDue: boolean
  /** An organisation answers for it: its members change it. */
  isOwned: boolean
  /** Nobody has confirmed it here. */
  isTakenOver: boolean
  link: string
  baseUrl: string
}

const TO_CHANGE = {
  owned: 'Hat sich etwas geändert, ändern Sie ihn bitte im Portal unter „Meine Projekte“.',
  nobodys:
    'Hat sich etwas geändert, übernehmen Sie den Steckbrief bitte mit einem Konto Ihrer Kommune („Das ist unser Projekt“), dann können Sie ihn ändern. Oder schreiben Sie der Redaktion. Beides finden Sie auf der nächsten Seite.',
}

/** To the mailbox of a profile, whoever reads it. */
export function confirmationMail({ title, confirmedOn, dueOn, isDue, isOwned, isTakenOver, link, baseUrl }: Told) {
  const [day, since] = [germanDay(dueOn), germanDay(confirmedOn)]
  const question = `Stimmt ${isOwned ? 'Ihr' : 'der'} Steckbrief „${title}“ noch?`
  return letter({
    portal: brand.name,
    subject: isDue ? `Erinnerung: ${question}` : question,
    name: null,
    sentences: [
      isTakenOver
        ? said`der Steckbrief „${title}“ hat den Stand vom ${since}; hier hat ihn noch niemand bestätigt.`
        : said`der Steckbrief „${title}“ wurde zuletzt am ${since} bestätigt.`,
      isDue
        ? `Seit dem ${day} steht an ihm, dass er nicht bestätigt ist. Bitte sehen Sie ihn noch einmal an.`
        : `Bitte sehen Sie ihn bis zum ${day} an. Danach steht an ihm, dass er nicht bestätigt ist.`,
      `Stimmt alles noch, genügt ein Klick auf der nächsten Seite. ${TO_CHANGE[isOwned ? 'owned' : 'nobodys']}`,
    ],
    button: { label: 'Ansehen und bestätigen', href: link },
    baseUrl,
  })
}

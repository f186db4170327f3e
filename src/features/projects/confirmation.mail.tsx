import { brand } from '../../brand.ts'
import { germanDay } from '../../plain/german-day.ts'
import { letter, said } from '../../ui/letter.tsx'

type Told = { title: string; confirmedOn: string; dueOn: string; isDue: boolean; link: string; baseUrl: string }

/** To the mailbox of a profile, whoever reads it. */
export function confirmationMail({ title, confirmedOn, dueOn, isDue, link, baseUrl }: Told) {
  const day = germanDay(dueOn)
  return letter({
    portal: brand.name,
    subject: isDue ? `Erinnerung: Stimmt Ihr Steckbrief „${title}“ noch?` : `Stimmt Ihr Steckbrief „${title}“ noch?`,
    name: null,
    sentences: [
      said`der Steckbrief „${title}“ wurde zuletzt am ${germanDay(confirmedOn)} bestätigt.`,
      isDue
        ? `Seit dem ${day} steht an ihm, dass er nicht bestätigt ist. Bitte sehen Sie ihn noch einmal an.`
        : `Bitte sehen Sie ihn bis zum ${day} an. Danach steht an ihm, dass er nicht bestätigt ist.`,
      'Stimmt alles noch, genügt ein Klick auf der nächsten Seite. Hat sich etwas geändert, ändern Sie ihn bitte im Portal unter „Meine Projekte“.',
    ],
    button: { label: 'Ansehen und bestätigen', href: link },
    baseUrl,
  })
}

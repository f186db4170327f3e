import type { Subject, SubscriptionSource } from '../../subscribers/index.ts'

/** `about`: what one gets, for the page where one chooses. */
export const NEWSLETTERS: (Subject & { about: string })[] = [
  {
    key: 'newsletter:aktuelles',
    title: 'Newsletter: Aktuelles',
    about: 'Meldungen zur interkommunalen Zusammenarbeit in Nordrhein-Westfalen und neue Beispiele aus dem Projektverzeichnis.',
  },
  {
    key: 'newsletter:veranstaltungen',
    title: 'Newsletter: Veranstaltungen',
    about: 'Einladungen zu Spotlights, Sprechstunden und Jahrestagungen.',
  },
  {
    key: 'newsletter:foerderung',
    title: 'Newsletter: Förderung',
    about: 'Änderungen der Förderrichtlinie, Fristen und Hinweise zum Antrag.',
  },
  {
    key: 'newsletter:landespreis',
    title: 'Newsletter: Landespreis',
    about: 'Aufruf, Fristen, Fragen und Antworten und Preisträger des Landespreises.',
  },
]

const offered: Subject[] = NEWSLETTERS.map(({ key, title }) => ({ key, title }))

export const newsletterSubscriptions: SubscriptionSource = {
  name: 'newsletter',
  title: 'Newsletter',
  kinds: ['newsletter'],
  listOffered: async () => [{ legend: 'Newsletter', subjects: offered }],
  findSubjects: async (_, keys) => offered.filter(({ key }) => keys.includes(key)),
  digest: null,
}

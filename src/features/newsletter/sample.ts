import { paths } from '../../paths.ts'
import type { Block } from './blocks.rules.ts'

/** What an issue looks like; every kind of block but the news, which change. Facts as on the pages it leads to. */
export const SAMPLE: Block[] = [
  {
    kind: 'text',
    title: '',
    text: 'Guten Tag,\n\nin dieser Ausgabe: der 2. Landespreis, ein Termin und ein Beispiel aus dem Projektverzeichnis.',
  },
  {
    kind: 'call',
    title: 'Landespreis für innovative interkommunale Zusammenarbeit',
    text: 'Der Aufruf sagt, wer teilnehmen kann, was einzureichen ist und bis wann.',
    label: 'Zum Aufruf',
    href: paths.award.call.to(),
  },
  {
    kind: 'event',
    title: 'Digitale Sprechstunde mit dem Landesbeauftragten',
    when: 'Donnerstag, 4. Dezember 2025, 10 bis 11 Uhr',
    place: 'online',
    href: paths.award.dates.to(),
  },
  {
    kind: 'project',
    title: 'Beispiele aus dem Projektverzeichnis',
    summary: 'Was Städte, Gemeinden und Kreise gemeinsam tun, mit wem und in welcher Rechtsform.',
    href: paths.projects.directory.to(),
  },
]

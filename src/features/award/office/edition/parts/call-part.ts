import type { Part } from './part.ts'

export const callPart: Part = {
  slug: 'aufruf',
  title: 'Aufruf',
  intro: 'Der Text auf der Startseite des Landespreises. Er erscheint mit der Ankündigung.',
  values: [
    { name: 'call_title', label: 'Überschrift', kind: 'line' },
    {
      name: 'call_text',
      label: 'Text',
      kind: 'markdown',
      hint: 'Absätze durch Leerzeilen, Zwischenüberschriften mit ##, Listen mit -.',
    },
  ],
}

import { germanDay } from '../../plain/german-day.ts'
import type { ReviewResult } from './listing.rules.ts'
import { plainMail } from './plain-mail.tsx'

type Told = { name: string; title: string; link: string; baseUrl: string }

export function submittedMail({ organisation, title, ...told }: Told & { organisation: string }) {
  return plainMail(told, {
    subject: `Partnersuche: neuer Eintrag von ${organisation}`,
    sentences: [
      `${organisation} hat den Eintrag „${title}“ zur Veröffentlichung eingereicht. Bitte lesen Sie ihn und entscheiden Sie.`,
    ],
    button: 'Eintrag prüfen',
  })
}

const reviewSubject: Record<ReviewResult, string> = {
  published: 'Ihr Eintrag in der Partnersuche ist veröffentlicht',
  returned: 'Ihr Eintrag in der Partnersuche: bitte überarbeiten',
  declined: 'Ihr Eintrag in der Partnersuche wird nicht veröffentlicht',
}

export function reviewedMail({ title, result, message, ...told }: Told & { result: ReviewResult; message: string }) {
  const sentence: Record<ReviewResult, string> = {
    published: `Ihr Eintrag „${title}“ steht jetzt in der Partnersuche. Nachrichten, die andere Ihnen darüber schreiben, leiten wir an Sie weiter.`,
    returned: `Die Redaktion hat Ihren Eintrag „${title}“ gelesen und bittet Sie, ihn zu überarbeiten und noch einmal einzureichen.`,
    declined: `Die Redaktion hat Ihren Eintrag „${title}“ gelesen und veröffentlicht ihn nicht.`,
  }
  return plainMail(told, {
    subject: reviewSubject[result],
    sentences: [sentence[result], ...(message ? [`Die Redaktion schreibt: ${message}`] : [])],
    button: 'Eintrag ansehen',
  })
}

export function reminderMail({ title, validUntil, ...told }: Told & { validUntil: string }) {
  return plainMail(told, {
    subject: `Ihr Eintrag in der Partnersuche läuft am ${germanDay(validUntil)} ab`,
    sentences: [
      `Ihr Eintrag „${title}“ gilt bis zum ${germanDay(validUntil)}; danach ist er nicht mehr zu sehen.`,
      'Mit einem Klick auf der nächsten Seite verlängern Sie ihn um sechs Monate. Haben Sie jemanden gefunden, schließen Sie ihn bitte im Portal ab.',
    ],
    button: 'Eintrag verlängern',
  })
}

import { sentencesOf, sentencesOfRefusing } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { answeredMail, caseReminderMail, newCaseMail, receivedMail } from './case.mail.tsx'
import { answerRefusalText, takeRefusalText } from './case-words.page.tsx'
import { barrierForm } from './public/report.form.ts'
import { answerForm, noteForm } from './team/case.form.ts'

const baseUrl = 'https://portal.example'
const told = { number: 1001, baseUrl, name: 'Nina Zeile', link: `${baseUrl}/redaktion/rueckmeldungen` }
const reminded = { ...told, kind: 'barrier', dueOn: '2025-12-18' } as const

export const feedbackGallery: GalleryEntry[] = [
  refusalEntry('Vorgang übernehmen', takeRefusalText),
  refusalEntry('Vorgang beantworten', answerRefusalText),
  fieldSentencesEntry('Nachricht oder Meldung', [
    ...sentencesOf(barrierForm),
    ...sentencesOfRefusing(barrierForm, { subject: 'a', message: 'b', email: 'keine' }),
  ]),
  fieldSentencesEntry('Antwort und Notiz zu einem Vorgang', [answerForm, noteForm].flatMap(sentencesOf)),
  mailEntry(receivedMail({ ...told, kind: 'barrier', noticeDueOn: '2025-12-18', answerDueOn: '2026-01-15' })),
  mailEntry(receivedMail({ ...told, kind: 'contact', noticeDueOn: null, answerDueOn: '2025-12-18' })),
  mailEntry(newCaseMail({ ...told, kind: 'barrier', dueOn: '2025-12-18' })),
  mailEntry(newCaseMail({ ...told, kind: 'contact', dueOn: '2025-12-18' })),
  mailEntry(answeredMail({ ...told, answer: 'interim', name: 'Vera Besuch', text: 'wir arbeiten noch daran.' })),
  mailEntry(answeredMail({ ...told, answer: 'answer', name: '', text: 'die Barriere ist behoben.' })),
  mailEntry(caseReminderMail({ ...reminded, isNotice: true, occasion: 'soon' })),
  mailEntry(caseReminderMail({ ...reminded, isNotice: false, occasion: 'due' })),
]
